package io.keytrail.verification.bench;

import java.io.IOException;

/** Holds programs to the counts of the corpus. */
final class Answers {
  private Answers() {}

  static void expect(String what, long expected, long actual) throws IOException {
    if (expected != actual) {
      throw new IOException(
          what + " should be " + expected + " and are " + actual + "; no time is printed");
    }
  }
}
