package io.keytrail.detection.enrich;

import java.util.StringJoiner;

/**
 * What the operator says about a principal.
 *
 * @param owner team or person to ask, or empty
 * @param environment for example {@code production}, or empty
 * @param sla for example {@code 4h}, or empty
 */
public record OwnerTags(String owner, String environment, String sla) {
  public static final OwnerTags NONE = new OwnerTags("", "", "");

  /** For a reader: {@code owner team-payments, environment production, SLA 4h}; empty for none. */
  public String description() {
    StringJoiner text = new StringJoiner(", ");
    if (!owner.isEmpty()) {
      text.add("owner " + owner);
    }
    if (!environment.isEmpty()) {
      text.add("environment " + environment);
    }
    if (!sla.isEmpty()) {
      text.add("SLA " + sla);
    }
    return text.toString();
  }
}
