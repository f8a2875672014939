package io.keytrail.model.codec;

/** JSON that is well formed and not the noun it should be; the message says what is wrong. */
public final class MalformedDocument extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedDocument(String message) {
    super(message);
  }
}
