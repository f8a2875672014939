package io.keytrail.detection.incident;

import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Turns findings into signals: from the points a detection ships with to the weight its finding has
 * here. Fed in event-time order, because what is ordinary is learned on the way.
 */
final class Weights {
  /** No single observation is worth more than a thousand to one. */
  private static final double MOST = 30;

  /** What was met for the first time within a day says nothing of itself yet. */
  private static final Duration STRANGE_FOR = Duration.ofHours(24);

  private final WeighingSettings settings;
  private final AddressLookup networks;
  private final PrincipalDays days;
  private final BenignRates rates;

  Weights(WeighingSettings settings, AddressLookup networks, PrincipalDays days) {
    this.settings = settings;
    this.networks = networks;
    this.days = days;
    this.rates = new BenignRates(days);
  }

  /** What a finding weighs given the findings learned so far. */
  Signal weigh(Finding finding) {
    EventTrace trigger = finding.trigger();
    List<String> lines = new ArrayList<>();
    Calibration.Points calibrated =
        Calibration.of(finding, Math.clamp(finding.points(), 0, MOST), rates.before(finding));
    double weight = calibrated.points();
    if (!calibrated.line().isEmpty()) {
      lines.add(calibrated.line());
    }
    // A rule that counts failures has failures for events; only a lone attempt is lowered.
    if (finding.events().size() == 1 && unsuccessful(trigger.outcome())) {
      weight *= settings.failedFactor();
      lines.add("refused or failed attempt" + times(settings.failedFactor()));
    }
    if (finding.layer() == Layer.AUTH_CONTEXT
        && !finding.hard()
        && networks.lookup(trigger.origin().address()).trusted()) {
      weight *= settings.trustedFactor();
      lines.add("from a network declared as trusted" + times(settings.trustedFactor()));
    }
    Instant aDayBefore = trigger.time().minus(STRANGE_FOR);
    boolean stranger = !days.actedBefore(trigger.actor().principal().key(), aDayBefore);
    return new Signal(finding, weight, stranger, lines);
  }

  private static String times(double factor) {
    return String.format(Locale.ROOT, ", ×%s", factor);
  }

  /** Takes the finding's day into what is ordinary for its detection. */
  void learn(Finding finding) {
    rates.learn(finding);
  }

  /** Takes days of a likely theft out of what is ordinary for whoever acted in it. */
  void forget(Finding finding, Instant from) {
    EventTrace trigger = finding.trigger();
    rates.exclude(trigger.actor().principal(), from, trigger.time());
  }

  private static boolean unsuccessful(Outcome outcome) {
    return switch (outcome.status()) {
      case DENIED, FAILURE -> true;
      case SUCCESS, PENDING -> false;
    };
  }
}
