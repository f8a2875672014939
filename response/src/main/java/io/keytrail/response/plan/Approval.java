package io.keytrail.response.plan;

/** Who has to agree before a step is done: the more it breaks and the less it can be undone. */
public enum Approval {
  /** Reads, copies and marks. */
  L0("nobody has to agree"),
  /** Stops one credential or its owner, and can be undone. */
  L1("one person agrees"),
  /** Stops everybody who shares an identity, or a machine. */
  L2("two people agree, neither of them whoever asked"),
  /** Cannot be undone, or holds for a whole organisation. */
  L3("two people and the owner of the account agree");

  private final String meaning;

  Approval(String meaning) {
    this.meaning = meaning;
  }

  public String meaning() {
    return meaning;
  }
}
