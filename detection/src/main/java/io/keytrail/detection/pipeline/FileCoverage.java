package io.keytrail.detection.pipeline;

import io.keytrail.model.incident.SkippedFile;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What reading the files came to: the half of the coverage that the events cannot tell.
 *
 * @param ignored records recognised as no activity, by kind
 * @param rejected records not understood, by reason
 */
public record FileCoverage(
    int filesFound,
    int filesRead,
    long bytesRead,
    List<SkippedFile> skipped,
    long records,
    SortedMap<String, Long> ignored,
    SortedMap<String, Long> rejected) {

  /** Before anything is read. */
  public static final FileCoverage NOTHING =
      new FileCoverage(0, 0, 0, List.of(), 0, new TreeMap<>(), new TreeMap<>());

  public FileCoverage {
    skipped =
        skipped.stream()
            .sorted(Comparator.comparing(SkippedFile::file).thenComparing(SkippedFile::reason))
            .toList();
    ignored = Collections.unmodifiableSortedMap(new TreeMap<>(ignored));
    rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
  }

  /** Both together. */
  FileCoverage with(FileCoverage other) {
    return new FileCoverage(
        filesFound + other.filesFound,
        filesRead + other.filesRead,
        bytesRead + other.bytesRead,
        Stream.concat(skipped.stream(), other.skipped.stream()).distinct().toList(),
        records + other.records,
        sum(ignored, other.ignored),
        sum(rejected, other.rejected));
  }

  private static SortedMap<String, Long> sum(
      SortedMap<String, Long> one, SortedMap<String, Long> other) {
    SortedMap<String, Long> sum = new TreeMap<>(one);
    other.forEach((what, count) -> sum.merge(what, count, Long::sum));
    return sum;
  }
}
