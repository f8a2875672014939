package io.keytrail.detection.correlation;

import io.keytrail.detection.sigma.LinkedCorrelation;
import io.keytrail.detection.sigma.RuleMatch;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells a correlation's story: {@code {count}}, {@code {value}}, {@code {events}}, {@code {rules}}
 * and the names of its group-by fields are replaced.
 */
final class CorrelationStory {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]{1,200})}");
  private static final int MAX_VALUE = 200;

  private CorrelationStory() {}

  static String tell(
      LinkedCorrelation correlation, Window window, Evidence evidence, double figure) {
    String story = correlation.rule().header().weight().story();
    if (story.isEmpty()) {
      return correlation.rule().title();
    }
    Matcher matcher = PLACE.matcher(story);
    return matcher.replaceAll(place ->
        Matcher.quoteReplacement(
            replacement(place.group(1).trim(), correlation, window, evidence, figure)));
  }

  private static String replacement(
      String place,
      LinkedCorrelation correlation,
      Window window,
      Evidence evidence,
      double figure) {
    boolean counts =
        switch (correlation.definition().type()) {
          case EVENT_COUNT, VALUE_COUNT, TEMPORAL, TEMPORAL_ORDERED -> true;
          case VALUE_SUM, VALUE_AVG, VALUE_PERCENTILE, VALUE_MEDIAN -> false;
        };
    return switch (place) {
      case "count" -> counts ? shown(figure) : Integer.toString(window.size());
      case "value" -> shown(figure);
      case "events" -> Integer.toString(evidence.matches().size() + evidence.omitted());
      case "rules" ->
          evidence.matches().stream()
              .map(match -> match.rule().title())
              .distinct()
              .collect(Collectors.joining(", "));
      default -> groupValue(place, correlation, window, evidence.matches());
    };
  }

  private static String shown(double figure) {
    return figure == Math.rint(figure) && Math.abs(figure) < 1e15
        ? Long.toString((long) figure)
        : Double.toString(Math.round(figure * 100) / 100.0);
  }

  private static String groupValue(
      String place, LinkedCorrelation correlation, Window window, List<RuleMatch> matches) {
    List<String> groupBy = correlation.definition().groupBy();
    for (int i = 0; i < groupBy.size(); i++) {
      if (groupBy.get(i).equalsIgnoreCase(place)) {
        return cut(window.group().get(i));
      }
    }
    String captured =
        matches.isEmpty()
            ? null
            : matches.getLast().captured().get(place.toLowerCase(java.util.Locale.ROOT));
    return captured == null ? "(not recorded)" : cut(captured);
  }

  private static String cut(String value) {
    return value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE) + "…";
  }
}
