package io.keytrail.response.plan;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A call that only reads, and what it answers once a step is in effect. It is asked before the
 * step, because what is in effect already needs no doing, after it as the proof, and when nobody
 * knows whether the step was done.
 *
 * @param read prints one line, or nothing
 * @param wanted the answers that mean it is in effect
 * @param orAbsent whether it also is when the provider says that there is no such thing
 */
public record Check(CommandLine read, List<String> wanted, boolean orAbsent) {
  public Check {
    wanted = List.copyOf(wanted);
  }

  /** For a reader. */
  public String text() {
    String answers =
        wanted.stream()
            .map(answer -> answer.isEmpty() ? "nothing" : answer)
            .collect(Collectors.joining(" or "));
    String absent = orAbsent ? "that there is none" : "";
    String all =
        answers.isEmpty() || absent.isEmpty() ? answers + absent : answers + ", or " + absent;
    return read.shell() + " answers " + all + ".";
  }
}
