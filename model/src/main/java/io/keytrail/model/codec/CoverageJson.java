package io.keytrail.model.codec;

import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.DeclarationUse;
import io.keytrail.model.incident.Gap;
import io.keytrail.model.incident.Measurements;
import io.keytrail.model.incident.SkippedFile;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import java.io.ByteArrayOutputStream;
import java.util.Map;

/** What was read and what was not. */
public final class CoverageJson {
  private CoverageJson() {}

  /** The coverage on one line, as the store keeps it. */
  public static byte[] canonical(Coverage coverage) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter json = new JsonWriter(bytes, JsonWriter.Layout.LINES)) {
      json.object(() -> writeMembers(coverage, json));
    }
    return bytes.toByteArray();
  }

  public static void writeMembers(Coverage coverage, JsonWriter json) {
    json.flag("complete", coverage.complete());
    json.number("filesFound", coverage.filesFound());
    json.number("filesRead", coverage.filesRead());
    json.number("bytesRead", coverage.bytesRead());
    json.objects("skipped", coverage.skipped(), skipped -> writeSkipped(skipped, json));
    json.number("records", coverage.records());
    json.number("events", coverage.events());
    json.number("duplicates", coverage.duplicates());
    json.number("learnedOnly", coverage.learnedOnly());
    json.number("linksLost", coverage.linksLost());
    json.counts("measuredByLog", coverage.measured().byLog());
    json.number("measuredDuplicates", coverage.measured().duplicates());
    json.number("measuredBeyondLimit", coverage.measured().beyondLimit());
    json.number("rejected", sum(coverage.rejected()));
    json.counts("rejectedByReason", coverage.rejected());
    json.number("ignored", sum(coverage.ignored()));
    json.counts("ignoredByKind", coverage.ignored());
    json.counts("eventsByLog", coverage.eventsByLog());
    json.time("spanStart", coverage.spanStart());
    json.time("spanEnd", coverage.spanEnd());
    json.objects("gaps", coverage.gaps(), gap -> writeGap(gap, json));
    json.texts("absentLogs", coverage.absentLogs());
    json.objects("declarations", coverage.declarations(), use -> writeUse(use, json));
  }

  public static void writeSkipped(SkippedFile skipped, JsonWriter json) {
    json.text("file", skipped.file());
    json.text("reason", skipped.reason());
  }

  private static void writeUse(DeclarationUse use, JsonWriter json) {
    json.text("kind", use.kind());
    json.text("name", use.name());
    json.text("owner", use.owner());
    json.time("expires", use.expires());
    json.flag("expired", use.expired());
    json.number("hits", use.hits());
    json.decimal("mostHidden", use.mostHidden());
    json.texts("detections", use.detections());
  }

  private static void writeGap(Gap gap, JsonWriter json) {
    json.text("log", gap.log().label());
    json.text("account", gap.account());
    json.text("region", gap.region());
    json.time("from", gap.from());
    json.time("to", gap.to());
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Reads what {@link #canonical} wrote.
   *
   * @throws MalformedDocument if it is something else
   */
  public static Coverage read(byte[] canonical) {
    try {
      return read(JsonSlice.parse(canonical));
    } catch (MalformedJson e) {
      throw new MalformedDocument("a coverage is no JSON: " + e.getMessage());
    }
  }

  private static Coverage read(JsonSlice json) {
    return new Coverage(
        Members.integer(json, "filesFound"),
        Members.integer(json, "filesRead"),
        Members.number(json, "bytesRead"),
        Members.list(json, "skipped", s -> new SkippedFile(s.textAt("file"), s.textAt("reason"))),
        Members.number(json, "records"),
        Members.number(json, "events"),
        Members.number(json, "duplicates"),
        Members.counts(json, "ignoredByKind"),
        Members.counts(json, "rejectedByReason"),
        Members.counts(json, "eventsByLog"),
        Members.timeOrNull(json, "spanStart"),
        Members.timeOrNull(json, "spanEnd"),
        Members.list(json, "gaps", CoverageJson::readGap),
        Members.texts(json, "absentLogs"),
        json.get("learnedOnly") == null ? 0 : Members.number(json, "learnedOnly"),
        Members.list(json, "declarations", CoverageJson::readUse),
        json.get("linksLost") == null ? 0 : Members.number(json, "linksLost"),
        measurements(json));
  }

  private static Measurements measurements(JsonSlice json) {
    return json.get("measuredByLog") == null
        ? Measurements.NONE
        : new Measurements(
            Members.counts(json, "measuredByLog"),
            Members.number(json, "measuredDuplicates"),
            Members.number(json, "measuredBeyondLimit"));
  }

  private static DeclarationUse readUse(JsonSlice json) {
    return new DeclarationUse(
        json.textAt("kind"),
        json.textAt("name"),
        json.textAt("owner"),
        Members.timeOrNull(json, "expires"),
        json.textAt("expired").equals("true"),
        Members.number(json, "hits"),
        Members.decimal(json, "mostHidden"),
        Members.texts(json, "detections"));
  }

  private static Gap readGap(JsonSlice json) {
    return new Gap(
        Labels.logKind(json.textAt("log")),
        json.textAt("account"),
        json.textAt("region"),
        Members.time(json, "from"),
        Members.time(json, "to"));
  }
}
