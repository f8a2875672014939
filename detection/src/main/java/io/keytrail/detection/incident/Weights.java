package io.keytrail.detection.incident;

import io.keytrail.detection.declared.DeclarationTally;
import io.keytrail.detection.declared.DeclaredJudge;
import io.keytrail.detection.declared.Judgement;
import io.keytrail.detection.declared.PastVerdict;
import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.incident.Closing;
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
  private static final String DRIFT = "keytrail.declared-drift";

  /** No single observation is worth more than a thousand to one. */
  private static final double MOST = 30;

  /** What was met for the first time within a day says nothing of itself yet. */
  private static final Duration STRANGE_FOR = Duration.ofHours(24);

  private final WeighingSettings settings;
  private final AddressLookup networks;
  private final PrincipalDays days;
  private final BenignRates rates;
  private final DeclaredJudge judge;
  private final DeclarationTally tally = new DeclarationTally();

  Weights(
      WeighingSettings settings, AddressLookup networks, PrincipalDays days, DeclaredJudge judge) {
    this.settings = settings;
    this.networks = networks;
    this.days = days;
    this.rates = new BenignRates(days);
    this.judge = judge;
    for (PastVerdict verdict : judge.verdicts()) {
      if (verdict.closing().verdict() == Closing.Decision.THEFT) {
        verdict
            .principals()
            .forEach(thief -> rates.exclude(thief, verdict.from(), verdict.closing().until()));
      }
    }
  }

  /**
   * What a finding weighs given the findings learned so far; with a second signal where a machine
   * did its work in another way than was declared.
   */
  List<Signal> weigh(Finding finding) {
    Signal own = own(finding);
    Judgement judgement = judge.of(finding);
    double weight = Math.min(MOST, own.weight() * judgement.factor());
    tally.add(judgement, finding.detection(), own.weight() - weight);
    Signal judged = own.with(weight, judgement.lines());
    return judgement.points() == 0
        ? List.of(judged)
        : List.of(judged, drift(judged, judgement.points()));
  }

  private static Signal drift(Signal signal, double points) {
    Finding finding = signal.finding();
    Finding drift =
        new Finding(
            DRIFT,
            Layer.AUTH_CONTEXT,
            points,
            false,
            "Did what its automation does, in another way than declared",
            "did what its automation does, in another way than declared",
            List.of(),
            finding.events());
    return new Signal(drift, points, signal.stranger(), List.of());
  }

  /** What the declarations were asked for so far. */
  DeclarationTally tally() {
    return tally;
  }

  private Signal own(Finding finding) {
    EventTrace trigger = finding.trigger();
    List<String> lines = new ArrayList<>();
    Calibration.Points calibrated =
        Calibration.of(finding, Math.clamp(finding.points(), 0, MOST), rates.before(finding));
    if (!calibrated.line().isEmpty()) {
      lines.add(calibrated.line());
    }
    Judgement remembered = judge.remembered(finding);
    lines.addAll(remembered.lines());
    double weight = Math.clamp(calibrated.points() + remembered.points(), 0, MOST);
    // A rule that counts failures has failures for events; only a lone attempt is lowered.
    if (finding.events().size() == 1 && unsuccessful(trigger.outcome())) {
      weight *= settings.failedFactor();
      lines.add("refused or failed attempt" + times(settings.failedFactor()));
    }
    if (finding.layer() == Layer.AUTH_CONTEXT
        && !finding.hard()
        && !aboutConduct(finding)
        && networks.lookup(trigger.origin().address()).trusted()) {
      weight *= settings.trustedFactor();
      lines.add("from a network declared as trusted" + times(settings.trustedFactor()));
    }
    Instant aDayBefore = trigger.time().minus(STRANGE_FOR);
    boolean stranger = !days.actedBefore(trigger.actor().principal().key(), aDayBefore);
    return new Signal(finding, weight, stranger, lines);
  }

  /**
   * Whether a finding is about what was done and not about where from. That the address is one's
   * own explains a new network, but neither a new region nor what its owner never does: whoever
   * sits on the owner's machine has the owner's address.
   */
  private static boolean aboutConduct(Finding finding) {
    return switch (finding.novelty()) {
      case REGION, ACT, CONDUCT -> true;
      case NONE, NETWORK, TOOL -> false;
    };
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
