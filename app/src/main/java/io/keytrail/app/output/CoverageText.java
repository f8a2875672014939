package io.keytrail.app.output;

import static io.keytrail.app.output.Verdict.count;
import static io.keytrail.app.output.Verdict.counted;

import io.keytrail.app.report.StandingText;
import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.DeclarationUse;
import io.keytrail.model.incident.Gap;
import io.keytrail.model.incident.SkippedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The coverage in a few lines: what was read, and first of all what was not. */
public final class CoverageText {
  private static final int MOST_NAMED = 2;

  private CoverageText() {}

  /** One sentence a line, the numbers first; each is for one labelled block. */
  public static List<String> lines(Coverage coverage, Moments moments) {
    List<String> lines = new ArrayList<>();
    lines.add(numbers(coverage));
    for (SkippedFile skipped : first(coverage.skipped())) {
      lines.add("skipped " + skipped.file() + ": " + skipped.reason());
    }
    addRest(lines, coverage.skipped().size(), "more skipped");
    for (Map.Entry<String, Long> reason : first(List.copyOf(coverage.rejected().entrySet()))) {
      lines.add("not understood: " + counted(reason.getValue(), "record") + ", " + reason.getKey());
    }
    for (Gap gap : first(coverage.gaps())) {
      lines.add(gap(gap, moments));
    }
    addRest(
        lines,
        coverage.gaps().size(),
        coverage.gaps().size() == MOST_NAMED + 1 ? "more gap" : "more gaps");
    if (!coverage.absentLogs().isEmpty()) {
      lines.add("not in these logs: " + String.join(", ", coverage.absentLogs()));
    }
    if (coverage.linksLost() > 0) {
      lines.add(
          "trees may be too small: "
              + counted(coverage.linksLost(), "link")
              + " between credentials given up for lack of room");
    }
    if (coverage.measured().beyondLimit() > 0) {
      lines.add(
          counted(coverage.measured().beyondLimit(), "measurement")
              + " left out for lack of room: egress of those interfaces was not judged");
    }
    for (DeclarationUse use : coverage.declarations()) {
      if (use.hits() > 0 || use.expired()) {
        lines.add(StandingText.of(use, moments::second));
      }
    }
    return lines;
  }

  private static String numbers(Coverage coverage) {
    StringBuilder numbers = new StringBuilder();
    numbers
        .append("read ")
        .append(count(coverage.filesRead()))
        .append('/')
        .append(counted(coverage.filesFound(), "file"))
        .append(" · ")
        .append(counted(coverage.records(), "record"));
    append(numbers, coverage.duplicates(), "duplicate");
    if (coverage.measured().records() > 0) {
      numbers.append(" · ").append(count(coverage.measured().records())).append(" measured");
    }
    if (coverage.learnedOnly() > 0) {
      numbers.append(" · ").append(count(coverage.learnedOnly())).append(" only learned from");
    }
    long ignored = coverage.ignored().values().stream().mapToLong(Long::longValue).sum();
    if (ignored > 0) {
      numbers.append(" · ").append(count(ignored)).append(" left out");
    }
    long rejected = coverage.rejected().values().stream().mapToLong(Long::longValue).sum();
    if (rejected > 0) {
      numbers.append(" · ").append(count(rejected)).append(" not understood");
    }
    return numbers.toString();
  }

  private static void append(StringBuilder numbers, long count, String noun) {
    if (count > 0) {
      numbers.append(" · ").append(counted(count, noun));
    }
  }

  private static String gap(Gap gap, Moments moments) {
    String place = (gap.account() + " " + gap.region()).strip();
    return "gap in %s%s: %s"
        .formatted(
            gap.log().label(),
            place.isEmpty() ? "" : " " + place,
            moments.span(gap.from(), gap.to()));
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(MOST_NAMED, all.size()));
  }

  private static void addRest(List<String> lines, int size, String what) {
    if (size > MOST_NAMED) {
      lines.add(count(size - MOST_NAMED) + " " + what);
    }
  }
}
