package io.keytrail.app.output;

import io.keytrail.app.terminal.Style;
import io.keytrail.model.finding.Severity;
import java.util.Locale;

/** How severities look: a word in capitals, so that nothing hangs on colour alone. */
public final class SeverityStyle {
  private SeverityStyle() {}

  public static Style of(Severity severity) {
    return switch (severity) {
      case S0 -> Style.CRITICAL;
      case S1 -> Style.HIGH;
      case S2 -> Style.MEDIUM;
      case S3 -> Style.LOW;
    };
  }

  public static String word(Severity severity) {
    return severity.word().toUpperCase(Locale.ROOT);
  }
}
