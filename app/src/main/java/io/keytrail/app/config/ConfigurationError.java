package io.keytrail.app.config;

/** A setting that cannot be used; the message says which, where it stands and what would do. */
public final class ConfigurationError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConfigurationError(String message) {
    super(message);
  }
}
