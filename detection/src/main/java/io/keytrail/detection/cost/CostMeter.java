package io.keytrail.detection.cost;

import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.metering.CostLine;

/** What a bill sums up by: one service in one region of one account. */
record CostMeter(LogKind log, String account, String region, String service, String currency) {
  static CostMeter of(CostLine line) {
    return new CostMeter(
        line.log(), line.account(), line.region(), line.service(), line.currency());
  }

  /** The same in every run. */
  long hash() {
    return Fingerprint.of(log.label(), account, region, service, currency).high();
  }

  /** As a reader knows it: {@code Amazon EC2 in us-west-2}. */
  String named() {
    return region.isEmpty() ? service : service + " in " + region;
  }

  /** All that one account pays in one currency. */
  record Payer(LogKind log, String account, String currency) {}

  Payer payer() {
    return new Payer(log, account, currency);
  }
}
