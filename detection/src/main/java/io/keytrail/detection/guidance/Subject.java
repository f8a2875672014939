package io.keytrail.detection.guidance;

import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import org.jspecify.annotations.Nullable;

/**
 * Whom an incident is about, as a reader names it.
 *
 * @param principal who the credential belongs to
 * @param credential the root credential; null where the log names none that outlives a session
 */
public record Subject(Principal principal, @Nullable Credential credential) {
  private static final String ASSUMED_ROLE = ":assumed-role/";

  /** The name without the path before it: a user's or role's own name, an e-mail as it is. */
  public String name() {
    if (principal.kind() == PrincipalKind.ROOT) {
      return "root of " + principal.account();
    }
    return lastSegment(principal.name());
  }

  /** The role whose session acted, as commands want it; as {@link #name} for everybody else. */
  String role() {
    String name = principal.name();
    int at = name.indexOf(ASSUMED_ROLE);
    if (at < 0) {
      return name();
    }
    int start = at + ASSUMED_ROLE.length();
    int end = name.indexOf('/', start);
    return end < 0 ? name.substring(start) : name.substring(start, end);
  }

  /** The last part of an ARN; every other name as it is. */
  static String lastSegment(String name) {
    if (!name.startsWith("arn:")) {
      return name.isEmpty() ? "an unnamed principal" : name;
    }
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
  }

  /** The credential, masked, with its owner's name. */
  public String label() {
    return credential == null ? name() : credential.masked() + " of " + name();
  }
}
