package io.keytrail.sources.configuration;

import io.keytrail.model.configuration.ResourceState.Property;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.fields.EmbeddedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of a configuration, flattened: a digest of all of them and the first of them to show.
 * What changes by itself is passed over, and what may be a secret is shown by its digest only. Not
 * thread-safe.
 */
final class Excerpt {
  private static final int MOST_SHOWN = 40;
  private static final int LONGEST_VALUE = 80;
  private static final int LONGEST_NAME = 120;
  private static final int DEEPEST = 12;
  private static final int DIGEST_SHOWN = 8;

  /** Names of what differs from one look to the next although nobody changed anything. */
  private static final Set<String> RESTLESS =
      Set.of(
          "etag",
          "fingerprint",
          "generation",
          "metageneration",
          "labelfingerprint",
          "laststarttimestamp",
          "lastmodified",
          "lastmodifieddate",
          "lastupdatedtime",
          "updatetime",
          "updated",
          "passwordlastused",
          "rolelastused",
          "lastuseddate");

  private static final List<String> SECRET =
      List.of(
          "password",
          "secret",
          "token",
          "userdata",
          "environment",
          "privatekey",
          "credential",
          "connectionstring",
          "startup-script",
          "metadata.items");

  private final List<Property> shown = new ArrayList<>();
  private long digest;

  /** Takes in a value and all below it; text that holds JSON counts as what it holds. */
  Excerpt add(String name, @Nullable JsonSlice value) {
    if (value != null) {
      add(name, value, 0);
    }
    return this;
  }

  private void add(String name, JsonSlice value, int depth) {
    if (depth > DEEPEST || restless(name)) {
      return;
    }
    switch (value.kind()) {
      case OBJECT ->
          value.members((member, inner) ->
              add(name.isEmpty() ? member : name + "." + member, inner, depth + 1));
      case ARRAY -> {
        int[] index = new int[1];
        value.elements(element -> add(name + "[" + index[0]++ + "]", element, depth + 1));
      }
      case TEXT -> {
        JsonSlice inner = EmbeddedJson.unwrap(value);
        if (inner == null) {
          leaf(name, value.text());
        } else {
          add(name, inner, depth + 1);
        }
      }
      case NUMBER, BOOLEAN -> leaf(name, value.text());
      case NULL -> {
        // Whether nothing is spelled out or left out makes no difference.
      }
    }
  }

  private void leaf(String name, String value) {
    Fingerprint hash = Fingerprint.of(name, value);
    digest += hash.high();
    if (shown.size() < MOST_SHOWN && name.length() <= LONGEST_NAME) {
      String told =
          secret(name)
              ? "hidden (" + hex(hash.low()).substring(0, DIGEST_SHOWN) + ")"
              : shortened(value);
      shown.add(new Property(name, told));
    }
  }

  private static boolean restless(String name) {
    int dot = name.lastIndexOf('.');
    return RESTLESS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private static boolean secret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SECRET.stream().anyMatch(lower::contains);
  }

  /** The value, or the beginning of one too long to show. */
  static String shortened(String value) {
    if (value.length() <= LONGEST_VALUE) {
      return value;
    }
    int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 2)) ? 2 : 1;
    return value.substring(0, LONGEST_VALUE - end) + "…";
  }

  private static String hex(long number) {
    return "%016x".formatted(number);
  }

  /** The same for the same values in any order. */
  String digest() {
    return hex(digest);
  }

  /** The first {@value #MOST_SHOWN} values. */
  List<Property> properties() {
    return List.copyOf(shown);
  }
}
