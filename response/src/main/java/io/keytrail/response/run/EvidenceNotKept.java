package io.keytrail.response.run;

/** An answer could not be written down. */
public final class EvidenceNotKept extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EvidenceNotKept(String message, Throwable cause) {
    super(message, cause);
  }
}
