package io.keytrail.verification.quality;

import java.nio.file.Path;
import java.util.List;

/**
 * Logs of which it is known whether somebody stole something in them.
 *
 * @param set the collection it belongs to
 * @param thieves names of the principals that acted for the thief, any of which is right; empty
 *     when it is only known that there was one
 */
public record LabelledCase(
    String set, String name, List<Path> paths, Label label, List<String> thieves) {
  /** What the logs are known to hold. */
  public enum Label {
    THEFT,
    QUIET
  }
}
