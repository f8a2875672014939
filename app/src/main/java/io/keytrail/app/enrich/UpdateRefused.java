package io.keytrail.app.enrich;

/** A source that cannot be used; the message says why and what to do. */
final class UpdateRefused extends Exception {
  private static final long serialVersionUID = 1L;

  UpdateRefused(String message) {
    super(message);
  }

  UpdateRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
