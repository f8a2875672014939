package io.keytrail.sources.configuration;

import io.keytrail.model.json.JsonSlice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tag or label by which a resource names its owner. */
final class OwnerTag {
  /** The surest first. */
  private static final List<String> NAMES =
      List.of("owner", "owneremail", "ownedby", "contact", "team", "maintainer", "costowner");

  private static final int LONGEST = 120;

  private OwnerTag() {}

  /** The owner in an object of tags; empty where none is named. */
  static String of(@Nullable JsonSlice tags) {
    if (tags == null || tags.kind() != JsonSlice.Kind.OBJECT) {
      return "";
    }
    Map<String, String> named = new TreeMap<>();
    tags.members((name, value) -> {
      if (value.kind() == JsonSlice.Kind.TEXT) {
        named.putIfAbsent(folded(name), value.text());
      }
    });
    for (String name : NAMES) {
      String owner = named.getOrDefault(name, "");
      if (!owner.isEmpty() && owner.length() <= LONGEST) {
        return owner;
      }
    }
    return "";
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
