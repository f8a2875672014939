package io.keytrail.detection.sample;

import io.keytrail.detection.sigma.yaml.YamlNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An entry of {@code events}: a record, or a record made many times with {@code {n}}, {@code
 * {time}} and {@code {millis}} filled in.
 */
final class SampleSeries {
  private static final int MAX_REPEAT = 10_000;
  private static final Set<String> KEYS = Set.of("repeat", "from", "every", "event");

  private SampleSeries() {}

  static void addRecords(YamlNode node, List<String> records) {
    YamlNode.Mapping map = SampleParser.map(node, "an event");
    YamlNode event = map.get("event");
    if (map.get("repeat") == null || event == null || !KEYS.containsAll(map.entries().keySet())) {
      records.add(YamlJson.write(map, UnaryOperator.identity()));
      return;
    }
    int repeat = repeat(map);
    Instant from = from(map);
    Duration every = every(map);
    for (int n = 1; n <= repeat; n++) {
      String number = Integer.toString(n);
      Instant time = from.plus(every.multipliedBy(n - 1L));
      String millis = Long.toString(time.toEpochMilli());
      records.add(
          YamlJson.write(
              event,
              text ->
                  text.replace("{n}", number)
                      .replace("{time}", time.toString())
                      .replace("{millis}", millis)));
    }
  }

  private static int repeat(YamlNode.Mapping map) {
    try {
      int repeat = Integer.parseInt(SampleParser.text(map, "repeat"));
      if (repeat >= 1 && repeat <= MAX_REPEAT) {
        return repeat;
      }
    } catch (NumberFormatException e) {
      throw SampleParser.at("'repeat' must be a number", map);
    }
    throw SampleParser.at("'repeat' must be from 1 to " + MAX_REPEAT, map);
  }

  private static Instant from(YamlNode.Mapping map) {
    String text = SampleParser.text(map, "from");
    if (text.isEmpty()) {
      return Instant.EPOCH;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw SampleParser.at("'from' must be a time such as 2026-01-05T10:00:00Z", map);
    }
  }

  private static Duration every(YamlNode.Mapping map) {
    String text = SampleParser.text(map, "every");
    if (text.isEmpty()) {
      return Duration.ofSeconds(1);
    }
    try {
      long count = Long.parseLong(text.substring(0, text.length() - 1));
      return switch (text.charAt(text.length() - 1)) {
        case 's' -> Duration.ofSeconds(count);
        case 'm' -> Duration.ofMinutes(count);
        case 'h' -> Duration.ofHours(count);
        case 'd' -> Duration.ofDays(count);
        default -> throw SampleParser.at("'every' must be such as 20s, 5m, 2h or 1d", map);
      };
    } catch (NumberFormatException e) {
      throw SampleParser.at("'every' must be such as 20s, 5m, 2h or 1d", map);
    }
  }
}
