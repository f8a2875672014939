package io.keytrail.verification.quality.label;

import java.util.List;

/**
 * What the label files of a folder say.
 *
 * @param problems what could not be used, each with its file, its place and what to do
 */
public record Labels(List<LabelledCase> cases, List<String> problems) {
  public Labels {
    cases = List.copyOf(cases);
    problems = List.copyOf(problems);
  }
}
