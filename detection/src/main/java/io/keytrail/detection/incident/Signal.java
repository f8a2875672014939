package io.keytrail.detection.incident;

import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import java.time.Instant;

/** A finding with the weight it enters the score with. */
record Signal(Finding finding, double weight) {
  /** Points are clipped here: no single observation is worth more than a thousand to one. */
  private static final double MOST = 30;

  static Signal of(Finding finding, WeighingSettings settings, AddressLookup networks) {
    double weight = Math.clamp(finding.points(), 0, MOST);
    // A rule that counts failures has failures for events; only a lone attempt is lowered.
    if (finding.events().size() == 1 && unsuccessful(finding.trigger().outcome())) {
      weight *= settings.failedFactor();
    }
    if (finding.layer() == Layer.AUTH_CONTEXT
        && !finding.hard()
        && networks.lookup(finding.trigger().origin().address()).trusted()) {
      weight *= settings.trustedFactor();
    }
    return new Signal(finding, weight);
  }

  private static boolean unsuccessful(Outcome outcome) {
    return switch (outcome.status()) {
      case DENIED, FAILURE -> true;
      case SUCCESS, PENDING -> false;
    };
  }

  /** Whether the entity itself made the call, rather than the provider on or about it. */
  boolean byEntity() {
    return !finding.trigger().actor().serviceMade();
  }

  Instant time() {
    return finding.trigger().time();
  }

  Layer layer() {
    return finding.layer();
  }
}
