package io.keytrail.response.permission;

/**
 * One part of responding. Each has an identity of its own, so that whoever may look cannot change,
 * and whoever may change cannot give themselves more.
 */
public enum Duty {
  READ("keytrail-ir-read", "looks, and keeps what it sees"),
  EVIDENCE("keytrail-ir-evidence", "copies disks"),
  CONTAIN("keytrail-ir-contain", "takes rights away and turns credentials off"),
  /** Whoever writes policies can grant themselves anything. */
  REVOKE("keytrail-ir-revoke", "writes policies and trusts; give it to two people together"),
  ORGANISATION("keytrail-ir-org", "denies from above an account"),
  UNDO("keytrail-ir-undo", "takes steps back");

  private final String role;
  private final String purpose;

  Duty(String role, String purpose) {
    this.role = role;
    this.purpose = purpose;
  }

  /** The name of the role. */
  public String role() {
    return role;
  }

  /** What it is for, for a reader. */
  public String purpose() {
    return purpose;
  }
}
