package io.keytrail.sources.files;

import io.keytrail.model.incident.SkippedFile;
import java.util.List;

/**
 * What became of one file.
 *
 * @param file its name as discovered
 * @param bytes bytes taken from it, before anything was unpacked
 * @param records records met in it: events, ignored and rejected ones
 * @param skipped the file itself, or entries of it, that could not be read to their end
 */
public record FileReport(String file, long bytes, long records, List<SkippedFile> skipped) {
  public FileReport {
    skipped = List.copyOf(skipped);
  }
}
