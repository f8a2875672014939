package io.keytrail.detection.correlation;

import java.math.BigDecimal;

/** The sum of numbers, exact however many come and go. */
final class Sum implements Figure {
  private BigDecimal sum = BigDecimal.ZERO;

  @Override
  public void added(Entry entry) {
    sum = sum.add(new BigDecimal(entry.value()));
  }

  @Override
  public void removed(Entry entry) {
    sum = sum.subtract(new BigDecimal(entry.value()));
  }

  @Override
  public double value() {
    return sum.doubleValue();
  }
}
