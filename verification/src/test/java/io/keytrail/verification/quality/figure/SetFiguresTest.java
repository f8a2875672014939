package io.keytrail.verification.quality.figure;

import static io.keytrail.verification.quality.figure.HandMade.KEY;
import static io.keytrail.verification.quality.figure.HandMade.THIEF;
import static io.keytrail.verification.quality.figure.HandMade.incident;
import static io.keytrail.verification.quality.figure.HandMade.labelled;
import static io.keytrail.verification.quality.figure.HandMade.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.finding.Severity;
import io.keytrail.model.incident.Incident;
import io.keytrail.verification.quality.label.LabelledCase.Verdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SetFiguresTest {
  private static final String SOMEBODY = "arn:aws:iam::111122223333:user/otto";

  /** Four events of the thief's, at minutes 0, 10, 20 and 30. */
  private static final Map<String, Instant> STOLEN =
      Map.of("a", minute(0), "b", minute(10), "c", minute(20), "d", minute(30));

  private static CaseResult theft(Incident... incidents) {
    LogFacts facts = new LogFacts(100, 2, 10, HandMade.thief(), new TreeMap<>(STOLEN));
    return new CaseResult(labelled(Verdict.ATTACK), facts, Arrays.asList(incidents));
  }

  private static CaseResult quiet(Verdict verdict, int days, int principalDays, Incident... told) {
    LogFacts facts = new LogFacts(100, days, principalDays, HandMade.thief(), new TreeMap<>());
    return new CaseResult(labelled(verdict), facts, Arrays.asList(told));
  }

  private static SetFigures figures(CaseResult... results) {
    return new SetFigures(List.of(results));
  }

  @Test
  void paged_incidentNamesTheThiefAndHoldsAnEvent_counts() {
    SetFigures figures =
        figures(
            theft(incident(Severity.S1, THIEF, minute(10), "a", "b")),
            theft(incident(Severity.S1, SOMEBODY, KEY, minute(10), "a")),
            theft(incident(Severity.S2, THIEF, null, "a")),
            theft());

    assertThat(figures.pagingRecall()).hasValue(0.5);
    assertThat(figures.recall()).hasValue(0.75);
  }

  @Test
  void paged_wrongNameOrNoEventOfTheThiefs_doesNotCount() {
    SetFigures figures =
        figures(
            theft(incident(Severity.S0, SOMEBODY, minute(10), "a", "b")),
            theft(incident(Severity.S0, THIEF, minute(10), "x")));

    assertThat(figures.paged()).isZero();
    assertThat(figures.found()).isZero();
    assertThat(figures.falsePages()).isEqualTo(1);
  }

  @Test
  void paged_nameInAnotherCase_counts() {
    assertThat(
            figures(theft(incident(Severity.S1, THIEF.toUpperCase(Locale.ROOT), minute(1), "a")))
                .paged())
        .isEqualTo(1);
  }

  @Test
  void timeToDetect_fromFirstEventToTheEarliestRightPage_isTheMiddleOne() {
    SetFigures figures =
        figures(
            theft(
                incident(Severity.S1, THIEF, minute(20), "a"),
                incident(Severity.S0, THIEF, minute(25), "d")),
            theft(incident(Severity.S1, THIEF, minute(0), "a")),
            theft(incident(Severity.S1, THIEF, minute(30), "a")),
            theft(incident(Severity.S2, THIEF, null, "a")));

    assertThat(figures.minutesToDetect()).hasValue(20);
    assertThat(figures.eventsToDetect()).hasValue(3);
  }

  @Test
  void timeToDetect_evenNumberOfThefts_isBetweenTheMiddleTwo() {
    SetFigures figures =
        figures(
            theft(incident(Severity.S1, THIEF, minute(10), "a")),
            theft(incident(Severity.S1, THIEF, minute(30), "a")));

    assertThat(figures.minutesToDetect()).hasValue(20);
    assertThat(figures.eventsToDetect()).hasValue(3);
  }

  @Test
  void incidentsPerAttack_countsThoseWithEventsOfTheThief_overTheftsFound() {
    SetFigures figures =
        figures(
            theft(
                incident(Severity.S1, THIEF, minute(0), "a"),
                incident(Severity.S3, SOMEBODY, null, "b"),
                incident(Severity.S3, SOMEBODY, null, "x")),
            theft(incident(Severity.S3, THIEF, null, "c")),
            theft());

    assertThat(figures.incidentsPerAttack()).hasValue(1.5);
  }

  @Test
  void attachedShare_eventsOfRightIncidentsOnly_eachOnce() {
    SetFigures figures =
        figures(
            theft(
                incident(Severity.S1, THIEF, minute(0), "a", "b", "x"),
                incident(Severity.S2, THIEF, null, "b", "c"),
                incident(Severity.S2, SOMEBODY, null, "d")),
            theft());

    assertThat(figures.attachedShare()).hasValue(3.0 / 8);
  }

  @Test
  void falsePages_quietCasesAndStrayPages_countedPerDayAndPrincipalDay() {
    SetFigures figures =
        figures(
            quiet(Verdict.BENIGN, 3, 40, incident(Severity.S1, SOMEBODY, minute(0), "x")),
            quiet(Verdict.BENIGN, 5, 50, incident(Severity.S2, SOMEBODY, null, "x")),
            theft(
                incident(Severity.S1, THIEF, minute(0), "a"),
                incident(Severity.S0, SOMEBODY, minute(0), "x")));

    assertThat(figures.falsePages()).isEqualTo(2);
    assertThat(figures.falsePagesADay()).hasValue(0.2);
    assertThat(figures.falsePagesAThousandPrincipalDays()).hasValue(20);
    assertThat(figures.alarmed(Verdict.BENIGN)).isEqualTo(1);
  }

  @Test
  void nearMissPrecision_isTheTheftsAmongThoseThatWerePaged() {
    Incident page = incident(Severity.S1, THIEF, minute(0), "a");
    SetFigures figures =
        figures(
            theft(page),
            theft(page),
            theft(page),
            theft(),
            quiet(Verdict.NEAR_MISS, 1, 1, incident(Severity.S1, SOMEBODY, minute(0), "x")),
            quiet(Verdict.NEAR_MISS, 1, 1),
            quiet(Verdict.BENIGN, 1, 1, incident(Severity.S1, SOMEBODY, minute(0), "x")));

    assertThat(figures.nearMissPrecision()).hasValue(0.75);
  }

  @Test
  void figures_nothingToDivideBy_areEmpty() {
    SetFigures none = figures();

    assertThat(none.pagingRecall()).isEmpty();
    assertThat(none.recall()).isEmpty();
    assertThat(none.minutesToDetect()).isEmpty();
    assertThat(none.eventsToDetect()).isEmpty();
    assertThat(none.incidentsPerAttack()).isEmpty();
    assertThat(none.attachedShare()).isEmpty();
    assertThat(none.falsePagesADay()).isEmpty();
    assertThat(none.falsePagesAThousandPrincipalDays()).isEmpty();
    assertThat(none.nearMissPrecision()).isEmpty();
  }
}
