package io.keytrail.model.codec;

import io.keytrail.model.identity.Credential;
import io.keytrail.model.incident.CredentialNode;
import io.keytrail.model.incident.Incident;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Decides how key ids are shown. Masked is the default everywhere: the id by its ends, and in
 * running text every mention of an id that is known, or has the shape of an AWS key id. Immutable.
 */
public final class Redaction {
  /** Shows everything; for the local store and for users who asked to see it. */
  public static final Redaction NONE = new Redaction(false, Map.of());

  /** Masks ids where they stand as such; for texts that mention no id but AWS ones. */
  public static final Redaction MASK = new Redaction(true, Map.of());

  private static final Pattern AWS_KEY_ID = Pattern.compile("(AKIA|ASIA)[A-Z0-9]{8,124}");
  private static final int SHORTEST_KEY_PART = 16;
  private static final int SHOWN_AT_EACH_END = 4;

  private final boolean masks;
  private final Map<String, String> known;

  private Redaction(boolean masks, Map<String, String> known) {
    this.masks = masks;
    this.known = known;
  }

  /** Also masks the ids of an incident wherever its texts mention them; does nothing on NONE. */
  public Redaction knowing(Incident incident) {
    return knowing(
        Stream.concat(
                incident.credentials().stream(),
                incident.events().stream()
                    .map(event -> event.event().actor().credential())
                    .flatMap(Stream::ofNullable))
            .distinct()
            .toList(),
        incident.lineage().nodes().stream()
            .filter(node -> node.kind().credential())
            .map(CredentialNode::id)
            .toList());
  }

  private Redaction knowing(List<Credential> credentials, List<String> others) {
    if (!masks) {
      return this;
    }
    // The longest first, so that masking a part never spoils the whole.
    Map<String, String> ids =
        new TreeMap<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    for (Credential credential : credentials) {
      String id = credential.id();
      ids.put(id, credential.masked());
      String last = id.substring(id.lastIndexOf('/') + 1);
      if (last.length() >= SHORTEST_KEY_PART) {
        ids.putIfAbsent(last, new Credential(credential.kind(), last).masked());
      }
    }
    for (String id : others) {
      ids.putIfAbsent(id, Credential.masked(id));
    }
    ids.remove("");
    return new Redaction(true, ids);
  }

  /** An id as it may be shown. */
  public String id(Credential credential) {
    return masks ? credential.masked() : credential.id();
  }

  /** The id of a credential of whatever kind as it may be shown. */
  String id(String id) {
    return masks ? Credential.masked(id) : id;
  }

  /** A text as it may be shown. */
  public String text(String text) {
    if (!masks) {
      return text;
    }
    String masked = text;
    for (Map.Entry<String, String> mask : known.entrySet()) {
      masked = masked.replace(mask.getKey(), mask.getValue());
    }
    if (!masked.contains("AKIA") && !masked.contains("ASIA")) {
      return masked;
    }
    return AWS_KEY_ID
        .matcher(masked)
        .replaceAll(key -> Matcher.quoteReplacement(ends(key.group())));
  }

  /** Texts as they may be shown. */
  public List<String> texts(List<String> texts) {
    return texts.stream().map(this::text).toList();
  }

  private static String ends(String id) {
    return id.substring(0, SHOWN_AT_EACH_END) + "…" + id.substring(id.length() - SHOWN_AT_EACH_END);
  }
}
