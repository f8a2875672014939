package io.keytrail.sources.cloudtrail;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form STS prints expiries in: {@code Nov 20, 2025, 3:45:00 PM}, in UTC. */
final class PrintedExpiry {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm:ss a", Locale.ENGLISH);
  private static final DateTimeFormatter OLD_FORM =
      DateTimeFormatter.ofPattern("MMM d, uuuu h:mm:ss a", Locale.ENGLISH);

  private PrintedExpiry() {}

  /** The time, or null for every other text. */
  static @Nullable Instant parse(String text) {
    // Newer Java versions print a narrow no-break space before AM and PM.
    String plain = text.replace('\u202f', ' ').replace('\u00a0', ' ');
    if (plain.length() < 20 || !Character.isLetter(plain.charAt(0))) {
      return null;
    }
    try {
      boolean old = plain.indexOf(',') == plain.lastIndexOf(',');
      return LocalDateTime.parse(plain, old ? OLD_FORM : FORM).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
