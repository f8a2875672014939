package io.keytrail.detection.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.finding.Finding;
import io.keytrail.model.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is learned, and from whom not. */
final class LearningTest {
  private static final Calls DEPLOY = Calls.by("deploy");

  /** An incident that is open from a moment on, on everybody or nobody. */
  private static final class Incident implements LearningGuard {
    private @Nullable Instant from;
    private boolean paging;

    void open(Instant since, boolean pages) {
      from = since;
      paging = pages;
    }

    void close() {
      from = null;
    }

    @Override
    public boolean frozen(Actor actor, Instant now) {
      return from != null;
    }

    @Override
    public @Nullable Instant rollBackFrom(Actor actor, Instant now) {
      return paging ? from : null;
    }
  }

  @Test
  void guard_openIncident_nothingItDoesBecomesNormal() {
    Incident incident = new Incident();
    Behaviour behaviour = new Behaviour(incident);
    DEPLOY.daily(20).forEach(call -> behaviour.accept(call, finding -> {}));
    incident.open(DEPLOY.onDay(20).time(), false);
    for (int day = 20; day < 25; day++) {
      behaviour.accept(DEPLOY.onDay(day).from(Calls.HOSTING), finding -> {});
    }

    List<Finding> findings = new ArrayList<>();
    behaviour.accept(DEPLOY.onDay(25).from(Calls.HOSTING), findings::add);

    assertThat(findings).extracting(Finding::detection).contains("aws.auth.new-network");
  }

  @Test
  void guard_confirmedIncident_takesBackWhatWasLearnedSinceItsFirstEvidence() {
    Incident incident = new Incident();
    Behaviour behaviour = new Behaviour(incident);
    DEPLOY.daily(20).forEach(call -> behaviour.accept(call, finding -> {}));
    Calls first = DEPLOY.onDay(20).from(Calls.HOSTING);
    behaviour.accept(first, finding -> {});
    behaviour.accept(first.later(Duration.ofHours(2)), finding -> {});
    incident.open(first.time(), true);
    behaviour.accept(DEPLOY.onDay(21), finding -> {});
    incident.close();

    List<Finding> findings = new ArrayList<>();
    behaviour.accept(DEPLOY.onDay(22).from(Calls.HOSTING), findings::add);

    assertThat(Calls.points(findings, "aws.auth.new-network")).isGreaterThan(15);
  }

  @Test
  void guard_noIncident_newNetworkIsNormalTheNextDay() {
    Behaviour behaviour = new Behaviour(new Incident());
    DEPLOY.daily(20).forEach(call -> behaviour.accept(call, finding -> {}));
    behaviour.accept(DEPLOY.onDay(20).from(Calls.HOSTING), finding -> {});

    List<Finding> findings = new ArrayList<>();
    behaviour.accept(DEPLOY.onDay(21).from(Calls.HOSTING), findings::add);

    assertThat(findings).isEmpty();
  }

  @Test
  void learn_withoutJudging_knowsAsMuchAsJudging() {
    List<Observed> before = DEPLOY.daily(20);
    Calls strange =
        DEPLOY.onDay(20).from(Calls.HOSTING).changing("iam.amazonaws.com", "CreateUser");
    Behaviour learned = new Behaviour(LearningGuard.OPEN);
    before.forEach(learned::learn);
    List<Finding> findings = new ArrayList<>();
    learned.accept(strange, findings::add);

    assertThat(findings).isNotEmpty().isEqualTo(Calls.findingsOfLast(before, strange));
  }

  @Test
  void hour_theSameCallAgain_isJudgedOnce() {
    List<Observed> before = DEPLOY.daily(20);
    Calls strange = DEPLOY.onDay(20).from(Calls.HOSTING);
    List<Observed> hour = new ArrayList<>();
    for (int minute = 0; minute < 50; minute++) {
      hour.add(strange.later(Duration.ofMinutes(minute)));
    }

    assertThat(Calls.findingsOfRest(before, hour))
        .hasSameSizeAs(Calls.findingsOfLast(before, strange));
  }
}
