package io.keytrail.sources.costs;

import io.keytrail.model.event.LogKind;
import io.keytrail.model.metering.CostLine;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Ignored;
import io.keytrail.sources.NormalizeResult.Rejected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of usage as it stands in a bill.
 *
 * @param cost as written
 * @param start null if it cannot be read
 * @param end null if there is none
 */
record Line(
    LogKind log,
    String account,
    String region,
    String service,
    String resource,
    String currency,
    String cost,
    @Nullable Instant start,
    @Nullable Instant end) {
  static final NormalizeResult NO_USAGE = new Ignored("cost-line-not-of-usage");
  private static final NormalizeResult NOTHING = new Ignored("cost-line-of-nothing");

  NormalizeResult result(long name) {
    long micros = Amount.micros(cost);
    if (micros == Amount.NONE) {
      return new Rejected("a line of a bill has no cost that can be read");
    }
    if (start == null) {
      return new Rejected("a line of a bill has no day that can be read");
    }
    if (service.isEmpty() || currency.isEmpty()) {
      return new Rejected("a line of a bill names no service or no currency");
    }
    if (micros <= 0) {
      return micros == 0 ? NOTHING : NO_USAGE;
    }
    Period period = Period.of(start, end);
    return new NormalizeResult.Charged(
        new CostLine(
            log,
            account,
            region,
            service,
            resource,
            currency,
            micros,
            period.second(),
            period.endSecond(),
            name));
  }
}
