package io.keytrail.detection.guidance.pivot;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The two tables CloudTrail events stand in. Both are asked in Trino's SQL and differ in how they
 * are partitioned, how they hold time and how they hold a call's answer.
 *
 * <p>Sources: Athena user guide, "Create a table for CloudTrail logs in Athena using partition
 * projection" (partition column {@code timestamp}, {@code yyyy/MM/dd}; answers as JSON text);
 * CloudTrail user guide, "Supported SQL schemas for event data stores" ({@code eventTime} is the
 * partition; answers as a map of JSON texts).
 */
enum TrailTable {
  ATHENA(
      QueryEngine.ATHENA,
      "cloudtrail_logs",
      "Table cloudtrail_logs: as AWS describes it with partition projection; \"timestamp\" is its"
          + " partition, a day.") {
    @Override
    String within(String alias, Instant from, Instant to) {
      // A file lies under the day of its delivery, which may be the day after the event.
      return "%s.\"timestamp\" BETWEEN '%s' AND '%s'\n  AND %s.eventtime BETWEEN '%s' AND '%s'"
          .formatted(
              alias, DAY.format(from), DAY.format(to.plus(Duration.ofDays(1))), alias, from, to);
    }

    @Override
    String issuedKey(String alias) {
      return """
      COALESCE(json_extract_scalar(%1$s.responseelements, '$.credentials.accessKeyId'),
        json_extract_scalar(%1$s.responseelements, '$.accessKey.accessKeyId'))\
      """
          .formatted(alias);
    }
  },
  CLOUDTRAIL_LAKE(
      QueryEngine.CLOUDTRAIL_LAKE,
      "EVENT_DATA_STORE_ID",
      "EVENT_DATA_STORE_ID: put in the id at the end of your event data store's ARN.") {
    @Override
    String within(String alias, Instant from, Instant to) {
      return "%s.eventTime >= '%s'\n  AND %s.eventTime <= '%s'"
          .formatted(alias, SECOND.format(from), alias, SECOND.format(to));
    }

    @Override
    String issuedKey(String alias) {
      return """
      COALESCE(json_extract_scalar(element_at(%1$s.responseelements, 'credentials'), '$.accessKeyId'),
        json_extract_scalar(element_at(%1$s.responseelements, 'accessKey'), '$.accessKeyId'))\
      """
          .formatted(alias);
    }
  };

  private static final DateTimeFormatter DAY = utc("uuuu/MM/dd");
  private static final DateTimeFormatter SECOND = utc("uuuu-MM-dd HH:mm:ss");

  private final QueryEngine engine;
  private final String table;
  private final String about;

  TrailTable(QueryEngine engine, String table, String about) {
    this.engine = engine;
    this.table = table;
    this.about = about;
  }

  QueryEngine engine() {
    return engine;
  }

  String table() {
    return table;
  }

  /** What has to be known, or put in, before a query runs. */
  String about() {
    return about;
  }

  /** The condition that bounds time, and with it what is read and paid for. */
  abstract String within(String alias, Instant from, Instant to);

  /** The id of the key or session that a call was answered with; NULL for other calls. */
  abstract String issuedKey(String alias);

  private static DateTimeFormatter utc(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
