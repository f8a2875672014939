package io.keytrail.detection.sigma;

/** Receives the matches of one event, in the order of the rules. */
@FunctionalInterface
public interface MatchSink {
  void matched(RuleMatch match);
}
