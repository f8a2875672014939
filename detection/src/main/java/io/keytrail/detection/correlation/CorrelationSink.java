package io.keytrail.detection.correlation;

/** Receives what correlations that report find, in event-time order. */
@FunctionalInterface
public interface CorrelationSink {
  void correlated(CorrelationMatch match);
}
