package io.keytrail.detection.correlation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The average of numbers, or a percentile of theirs by linear interpolation between the two closest
 * ranks (the method of most databases' {@code percentile_cont}).
 */
final class Distribution implements Figure {
  private static final double AVERAGE = -1;

  private final Deque<Double> numbers = new ArrayDeque<>();
  private final double percentile;

  private Distribution(double percentile) {
    this.percentile = percentile;
  }

  static Distribution average() {
    return new Distribution(AVERAGE);
  }

  static Distribution percentile(double percentile) {
    return new Distribution(percentile);
  }

  @Override
  public void added(Entry entry) {
    numbers.addLast(Double.valueOf(entry.value()));
  }

  @Override
  public void removed(Entry entry) {
    numbers.removeFirst();
  }

  @Override
  public double value() {
    double[] sorted = numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    if (percentile == AVERAGE) {
      return Arrays.stream(sorted).sum() / sorted.length;
    }
    double rank = percentile / 100 * (sorted.length - 1);
    int below = (int) Math.floor(rank);
    int above = (int) Math.ceil(rank);
    return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
  }
}
