package io.keytrail.response.approval;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one person agreed to: these steps of this plan, each in the state its target was seen in,
 * for a time, and once.
 *
 * @param plan SHA-256 of the plan
 * @param steps states by the ids of steps
 * @param nonce makes it this consent and no other
 */
public record Consent(
    String incident,
    String plan,
    Purpose purpose,
    Map<String, String> steps,
    String approver,
    String reason,
    Instant at,
    Instant expires,
    String nonce) {
  public Consent {
    steps = java.util.Collections.unmodifiableMap(new TreeMap<>(steps));
  }

  /** The lines that are signed. None of them can be taken for another: breaks are escaped. */
  public String text() {
    StringBuilder text = new StringBuilder("keytrail consent 1\n");
    line(text, "incident", incident);
    line(text, "plan", plan);
    line(text, "purpose", purpose.label());
    line(text, "approver", approver);
    line(text, "reason", reason);
    line(text, "at", at.toString());
    line(text, "expires", expires.toString());
    line(text, "nonce", nonce);
    steps.forEach((step, state) -> line(text, "step " + step, state));
    return text.toString();
  }

  static void line(StringBuilder text, String name, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    text.append(name).append(' ').append(escaped).append('\n');
  }
}
