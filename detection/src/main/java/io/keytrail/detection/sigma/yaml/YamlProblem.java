package io.keytrail.detection.sigma.yaml;

/** A document that is refused; the message says why and in which line. */
public final class YamlProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final boolean endsFile;

  private YamlProblem(String message, boolean endsFile) {
    super(message);
    this.endsFile = endsFile;
  }

  static YamlProblem ofDocument(String what, int line) {
    return new YamlProblem(what + " (line " + line + ")", false);
  }

  /** Reading on behind it could cost more than the file is worth. */
  static YamlProblem ofFile(String what, int line) {
    return new YamlProblem(what + " (line " + line + "); the rest of the file is not read", true);
  }

  boolean endsFile() {
    return endsFile;
  }
}
