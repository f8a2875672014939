package io.keytrail.app.output;

import io.keytrail.app.terminal.Paint;
import io.keytrail.detection.guidance.pivot.KeyIds;
import io.keytrail.model.codec.Redaction;
import java.time.ZoneId;

/**
 * How results are shown, apart from the format.
 *
 * @param zone in which people's formats show times; machine formats are always UTC
 * @param columns width of people's formats
 */
public record Presentation(
    String toolVersion, Redaction redaction, ZoneId zone, Paint paint, int columns) {

  /** How key ids stand in queries. */
  KeyIds keyIds() {
    return redaction.equals(Redaction.NONE) ? KeyIds.WHOLE : KeyIds.MASKED;
  }
}
