package io.keytrail.detection.pipeline;

import io.keytrail.model.incident.SkippedFile;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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

  public FileCoverage {
    skipped =
        skipped.stream()
            .sorted(Comparator.comparing(SkippedFile::file).thenComparing(SkippedFile::reason))
            .toList();
    ignored = Collections.unmodifiableSortedMap(new TreeMap<>(ignored));
    rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
  }
}
