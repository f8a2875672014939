package io.keytrail.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a run ends with; the same for every command, and part of every help page. */
final class ExitCode {
  static final int DONE = 0;
  static final int UNEXPECTED = 1;
  static final int USAGE = 2;
  static final int FOUND = 3;
  static final int INCOMPLETE = 4;
  static final int NO_CONSENT = 6;
  static final int INTEGRITY = 7;
  static final int LIMIT = 8;
  static final int PARTIAL = 9;

  /** As a program that an interrupt from the keyboard ended. */
  static final int INTERRUPTED = 130;

  /** As a program that a closed pipe ended. */
  static final int BROKEN_PIPE = 141;

  private ExitCode() {}

  /** Codes and their meanings for the help pages. */
  static Map<String, String> explained() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put(" 0", "done; nothing at or above --fail-on");
    codes.put(" 1", "unexpected error");
    codes.put(" 2", "wrong usage or configuration; nothing was done");
    codes.put(" 3", "incidents at or above --fail-on");
    codes.put(" 4", "not everything could be read (with --strict-coverage also when 3 applies)");
    codes.put(" 6", "steps wait for somebody's consent");
    codes.put(" 7", "what was kept is damaged or of a newer version");
    codes.put(" 8", "a limit was reached: an archive bomb, a full disk");
    codes.put(" 9", "some steps were not done or do not hold; respond status says which");
    codes.put("130", "interrupted");
    return codes;
  }
}
