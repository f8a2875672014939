package io.keytrail.sources.files;

import io.keytrail.model.incident.SkippedFile;
import java.util.List;

/**
 * What there is to read.
 *
 * @param files sorted by name, each name once
 * @param skipped what was met and is not read, sorted by name
 */
public record Discovery(List<LogFile> files, List<SkippedFile> skipped) {
  public Discovery {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
  }

  /** Sum of the sizes that are known, in bytes. */
  public long bytes() {
    return files.stream().mapToLong(file -> Math.max(0, file.bytes())).sum();
  }
}
