package io.keytrail.response.approval;

import io.keytrail.response.signing.VerifyingKey;
import java.util.Set;

/**
 * Somebody who may agree to steps.
 *
 * @param owns accounts that they answer for
 */
public record Approver(String name, VerifyingKey key, Set<String> owns) {
  public Approver {
    owns = Set.copyOf(owns);
  }
}
