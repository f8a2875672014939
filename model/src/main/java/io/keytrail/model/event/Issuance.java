package io.keytrail.model.event;

/**
 * Something that can act later, handed out or brought into being by a call that was not refused.
 *
 * @param id the provider's public identifier: key id, ARN, instance id, key name; empty where the
 *     log does not tell it, as for tokens
 * @param holder who acts with it, or whom it lets in: the name under which the log will show its
 *     use; empty where that cannot be told
 * @param seconds how long it is good for, if the log says; 0 where it does not or it has no end
 */
public record Issuance(IssuedKind kind, String id, String holder, int seconds) {
  public Issuance {
    if (seconds < 0) {
      throw new IllegalArgumentException("a lifetime of " + seconds + " seconds");
    }
  }

  /** Something without an end of its own. */
  public Issuance(IssuedKind kind, String id, String holder) {
    this(kind, id, holder, 0);
  }
}
