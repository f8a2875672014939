package io.keytrail.model.metering;

import io.keytrail.model.event.LogKind;

/**
 * One line of a bill: what the use of something cost for an hour, a day or longer. Fees, taxes,
 * refunds and purchases in advance are no use and make no line.
 *
 * @param log the bill it stands in
 * @param account AWS account, GCP project or Azure subscription that used it; or empty
 * @param region region of the provider; or empty for what has none
 * @param service what was used, as the bill calls it
 * @param resource the provider's id of the thing that was paid for; or empty
 * @param currency code of ISO 4217
 * @param micros cost before credits, in millionths of the currency; not negative
 * @param second when the charged time begins, in seconds since 1970
 * @param endSecond when it ends, behind {@code second}
 * @param fingerprint the same in every delivery of the line, whatever it costs in each, and of no
 *     other line in practice: 64 bits of hash
 */
public record CostLine(
    LogKind log,
    String account,
    String region,
    String service,
    String resource,
    String currency,
    long micros,
    long second,
    long endSecond,
    long fingerprint) {
  public CostLine {
    if (micros < 0 || endSecond <= second) {
      throw new IllegalArgumentException(
          "a cost of " + micros + " from second " + second + " to " + endSecond);
    }
  }
}
