package io.keytrail.detection.enrich.files;

import java.nio.file.Path;

/** A file that cannot be used at all; the message says which, why, and what to do. */
public final class NetworkFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NetworkFileException(Path file, String what) {
    super(file + ": " + what);
  }

  NetworkFileException(Path file, String what, Throwable cause) {
    super(file + ": " + what, cause);
  }
}
