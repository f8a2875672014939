package io.keytrail.model.metering;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * What a meter said in steps of equal length, as a plot shows it.
 *
 * @param name what was measured, for a reader
 * @param unit {@value #BYTES}, or a currency's code of ISO 4217
 * @param from when the first step begins
 * @param step how long each is: between a second and 31 days
 * @param values one a step, silent ones as zero; {@value #MOST} at most
 */
public record Series(
    String name, String unit, Instant from, Duration step, List<BigDecimal> values) {
  /** The unit of what is no money. */
  public static final String BYTES = "bytes";

  /** More than this is no plot that anybody reads. */
  public static final int MOST = 96;

  private static final Duration LONGEST_STEP = Duration.ofDays(31);

  /** Of what was not measured. */
  public static final Series NONE =
      new Series("", BYTES, Instant.EPOCH, Duration.ofHours(1), List.of());

  public Series {
    values = List.copyOf(values);
    if (values.size() > MOST || step.toSeconds() <= 0 || step.compareTo(LONGEST_STEP) > 0) {
      throw new IllegalArgumentException(
          values.size() + " values of a series, one every " + step.toSeconds() + " s");
    }
  }

  /**
   * A series of numbered steps.
   *
   * @param first number of the first step, counted since 1970
   * @param last number of the last one, not before {@code first}
   */
  public static Series of(
      String name,
      String unit,
      Duration step,
      long first,
      long last,
      LongFunction<BigDecimal> value) {
    return new Series(
        name,
        unit,
        Instant.ofEpochSecond(Math.multiplyExact(first, step.toSeconds())),
        step,
        LongStream.rangeClosed(first, last).mapToObj(value).toList());
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The highest value, or zero. */
  public BigDecimal highest() {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  /** When the last step ends. */
  public Instant end() {
    return from.plus(step.multipliedBy(values.size()));
  }

  /** A value for a reader: {@code 4.2 GB}, {@code 680.12 USD}. */
  public String told(BigDecimal value) {
    return unit.equals(BYTES) ? Amounts.bytes(value.longValue()) : Amounts.money(value, unit);
  }
}
