package io.keytrail.detection.sample;

/** A samples file that cannot be used; the message is shown to its author. */
final class SampleProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SampleProblem(String message) {
    super(message);
  }
}
