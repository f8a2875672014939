package io.keytrail.model.incident;

/**
 * A file, or an archive's entry, that could not be read to its end, and why.
 *
 * @param reason a phrase; where a limit of ours was reached it names it as {@code (limit name)}
 */
public record SkippedFile(String file, String reason) {
  private static final String LIMIT = "(limit ";

  /** Whether a limit of ours ended the reading, and not the file itself. */
  public boolean atLimit() {
    return reason.contains(LIMIT);
  }
}
