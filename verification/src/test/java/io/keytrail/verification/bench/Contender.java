package io.keytrail.verification.bench;

import java.io.IOException;
import java.util.List;

/** One program of a comparison, over one corpus. */
interface Contender {
  /** What the report calls it. */
  String name();

  List<String> command();

  /**
   * Compares the answer of the run that has just ended with the corpus's own counts.
   *
   * @param printed what the program printed
   * @throws IOException if the answer is wrong or cannot be read, so that its time means nothing
   */
  void check(String printed) throws IOException;
}
