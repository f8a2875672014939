package io.keytrail.detection.correlation;

import io.keytrail.detection.sigma.CapturedFields;
import io.keytrail.detection.sigma.LinkedCorrelation;
import io.keytrail.detection.sigma.Rule;
import io.keytrail.detection.sigma.RuleMatch;
import io.keytrail.detection.sigma.RuleSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates all correlations of a rule set over a stream of matches. The matches must come in the
 * order of {@link io.keytrail.model.event.EventTrace} (event time first), each event once; then the
 * result does not depend on files, threads or delivery. Not thread-safe.
 */
public final class CorrelationEngine {
  private static final int MAX_DIGITS = 40;

  private record Feed(Correlator correlator, LinkedCorrelation.Input input, int position) {}

  private final CorrelationLimits limits;
  private final List<Correlator> correlators = new ArrayList<>();
  private final List<Correlator> judgedAtClose = new ArrayList<>();
  private final Map<Rule, List<Feed>> feeds = new HashMap<>();
  private long ungrouped;

  public CorrelationEngine(RuleSet rules) {
    this(rules, CorrelationLimits.STANDARD);
  }

  public CorrelationEngine(RuleSet rules, CorrelationLimits limits) {
    this.limits = limits;
    for (LinkedCorrelation correlation : rules.correlations()) {
      Correlator correlator = new Correlator(correlation, limits);
      correlators.add(correlator);
      if (correlator.isJudgedAtClose()) {
        judgedAtClose.add(correlator);
      }
      for (int i = 0; i < correlation.inputs().size(); i++) {
        LinkedCorrelation.Input input = correlation.inputs().get(i);
        feeds
            .computeIfAbsent(input.rule(), ignored -> new ArrayList<>())
            .add(new Feed(correlator, input, i));
      }
    }
  }

  /** Takes a match in and hands on what correlations now hold. */
  public void accept(RuleMatch match, CorrelationSink sink) {
    if (feeds.containsKey(match.rule())) {
      advance(match.event().time(), sink);
      feed(match, match.event().time(), List.of(match), sink);
    }
  }

  /** Closes the windows that end before a time behind which no match will come any more. */
  public void advance(Instant time, CorrelationSink sink) {
    while (true) {
      Correlator due = null;
      Instant earliest = time;
      for (int i = 0; i < judgedAtClose.size(); i++) {
        Instant close = judgedAtClose.get(i).nextClose();
        if (close != null && close.isBefore(earliest)) {
          earliest = close;
          due = judgedAtClose.get(i);
        }
      }
      if (due == null) {
        return;
      }
      Window window = due.closeNext();
      if (window != null) {
        hold(due, window, earliest, sink);
      }
    }
  }

  /** Closes every window: there will be no more matches. */
  public void finish(CorrelationSink sink) {
    advance(Instant.MAX, sink);
  }

  /** What limits have cost so far. */
  public CorrelationLosses losses() {
    return new CorrelationLosses(
        correlators.stream().mapToLong(Correlator::droppedMatches).sum(),
        correlators.stream().mapToLong(Correlator::droppedGroups).sum(),
        ungrouped);
  }

  private void feed(RuleMatch match, Instant time, List<RuleMatch> evidence, CorrelationSink sink) {
    for (Feed feed : feeds.getOrDefault(match.rule(), List.of())) {
      List<String> group = values(match, feed.input().groupFields());
      String value = value(feed, match);
      if (group == null || value == null) {
        ungrouped++;
        continue;
      }
      Entry entry = new Entry(time, feed.position(), value, match, evidence);
      Window window = feed.correlator().accept(group, entry);
      if (window != null) {
        hold(feed.correlator(), window, time, sink);
      }
    }
  }

  /** The value a correlation reads; null when the match has none and is therefore not counted. */
  private static @Nullable String value(Feed feed, RuleMatch match) {
    if (!feed.correlator().readsValue()) {
      return "";
    }
    List<String> values = values(match, feed.input().valueFields());
    if (values == null) {
      return null;
    }
    if (feed.correlator().readsNumber()) {
      return number(values.getFirst());
    }
    return values.size() == 1 ? values.getFirst() : values.toString();
  }

  private static @Nullable String number(String text) {
    if (text.isEmpty() || text.length() > MAX_DIGITS) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text.trim());
      return Math.abs(number.scale()) > MAX_DIGITS ? null : number.toPlainString();
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable List<String> values(RuleMatch match, List<String> fields) {
    List<String> values = new ArrayList<>(fields.size());
    for (String field : fields) {
      String value = match.captured().get(field);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return values;
  }

  private void hold(Correlator correlator, Window window, Instant time, CorrelationSink sink) {
    Rule rule = correlator.correlation().rule();
    Evidence evidence = Evidence.of(window.entries(), limits.evidence());
    double figure = window.figure();
    String text = CorrelationStory.tell(correlator.correlation(), window, evidence, figure);
    if (rule.reporting()) {
      sink.correlated(
          new CorrelationMatch(rule, evidence.matches(), evidence.omitted(), figure, text));
    }
    if (feeds.containsKey(rule)) {
      RuleMatch last = window.newest().match();
      RuleMatch outer =
          new RuleMatch(rule, last.event(), captured(correlator.correlation(), window, last), text);
      feed(outer, time, evidence.matches(), sink);
    }
  }

  /** What outer correlations ask for: own group values, else what the last match kept. */
  private static CapturedFields captured(
      LinkedCorrelation correlation, Window window, RuleMatch last) {
    List<String> names = correlation.rule().captures();
    List<String> groupBy =
        correlation.definition().groupBy().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
    @Nullable String[] values = new String[names.size()];
    for (int i = 0; i < values.length; i++) {
      int group = groupBy.indexOf(names.get(i));
      values[i] = group >= 0 ? window.group().get(group) : last.captured().get(names.get(i));
    }
    return new CapturedFields(names, values);
  }
}
