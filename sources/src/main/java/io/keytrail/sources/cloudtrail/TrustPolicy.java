package io.keytrail.sources.cloudtrail;

import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whom a role's trust policy lets in. Policies come as text, in answers URL-encoded. */
final class TrustPolicy {
  private static final int MOST = 16;
  private static final int LONGEST = 32_768;

  private TrustPolicy() {}

  /** One opened trust for everybody but AWS services; nothing where the document is unreadable. */
  static List<Issuance> opened(String role, String document) {
    if (role.isEmpty()) {
      return List.of();
    }
    return principals(document).stream()
        .map(holder -> new Issuance(IssuedKind.TRUST, role, holder))
        .toList();
  }

  private static Set<String> principals(String document) {
    Set<String> found = new LinkedHashSet<>();
    JsonSlice policy = parse(document);
    if (policy != null) {
      each(
          policy.get("Statement"),
          statement -> {
            if (EffectfulCall.textAt(statement, "Effect").equals("Allow")) {
              addPrincipals(found, statement.get("Principal"));
            }
          });
    }
    return found;
  }

  private static void addPrincipals(Set<String> found, @Nullable JsonSlice principal) {
    if (principal == null) {
      return;
    }
    if (principal.kind() == JsonSlice.Kind.TEXT) {
      add(found, principal.text());
      return;
    }
    for (String sort : List.of("AWS", "Federated")) {
      each(principal.get(sort), name -> add(found, name.text()));
    }
  }

  private static void add(Set<String> found, String name) {
    if (!name.isEmpty() && found.size() < MOST) {
      found.add(
          name.chars().allMatch(Character::isDigit) ? "arn:aws:iam::" + name + ":root" : name);
    }
  }

  /** IAM takes a lone value wherever it takes a list. */
  static void each(@Nullable JsonSlice value, Consumer<JsonSlice> visitor) {
    if (value == null) {
      return;
    }
    if (value.kind() == JsonSlice.Kind.ARRAY) {
      value.elements(visitor);
    } else {
      visitor.accept(value);
    }
  }

  static @Nullable JsonSlice parse(String document) {
    if (document.isEmpty() || document.length() > LONGEST) {
      return null;
    }
    try {
      String json =
          document.startsWith("%7B") || document.startsWith("%7b")
              ? URLDecoder.decode(document, StandardCharsets.UTF_8)
              : document;
      return JsonSlice.parse(json);
    } catch (MalformedJson | IllegalArgumentException e) {
      return null; // The caller's own text: AWS refused it, or it was cut in the log.
    }
  }
}
