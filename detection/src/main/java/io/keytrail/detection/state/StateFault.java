package io.keytrail.detection.state;

import java.io.IOException;

/** What was to be read as a kept state is none, is damaged, or was written by a newer program. */
public final class StateFault extends IOException {
  private static final long serialVersionUID = 1L;

  public StateFault(String message) {
    super(message);
  }

  StateFault(String message, Throwable cause) {
    super(message, cause);
  }
}
