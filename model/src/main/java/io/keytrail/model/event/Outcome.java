package io.keytrail.model.event;

/**
 * How the provider answered.
 *
 * @param errorCode the provider's code; empty on success
 */
public record Outcome(Status status, String errorCode) {
  public static final Outcome SUCCESS = new Outcome(Status.SUCCESS, "");

  /** What came of a call. */
  public enum Status {
    SUCCESS("success"),
    /** Refused for lack of permission: evidence of a credential all the same. */
    DENIED("denied"),
    FAILURE("failure"),
    /** Begun or accepted, with the end not in the record. */
    PENDING("pending");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    /** The lower-case name used in every output. */
    public String label() {
      return label;
    }
  }

  public boolean succeeded() {
    return status == Status.SUCCESS;
  }
}
