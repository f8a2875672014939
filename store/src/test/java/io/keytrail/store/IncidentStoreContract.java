package io.keytrail.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.declared.PastVerdict;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.incident.Closing;
import io.keytrail.model.incident.Incident;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every implementation of the port does. */
abstract class IncidentStoreContract {
  private static final int MANY = 1000;
  private IncidentStore store;

  abstract IncidentStore open();

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void hunts_ofNewStore_areNone() {
    assertThat(store.hunts()).isEmpty();
    assertThat(store.incidents()).isEmpty();
    assertThat(store.incidentsOf(1)).isEmpty();
    assertThat(store.incidentsNamed("KT")).isEmpty();
    assertThat(store.lastHuntOf("KT-1")).isNull();
  }

  @Test
  void keep_hunt_isReadBackEqual() {
    HuntRecord hunt =
        Hunts.of(
            Hunts.incident("KT-2", Severity.S1, "second 秘密 \u202e \" ' \\ \n", 3),
            Hunts.incident("KT-1", Severity.S3, "first", 0));
    long number = store.keep(hunt, MANY);
    assertThat(store.incidentsOf(number)).isEqualTo(hunt.incidents());
    KeptHunt kept = store.hunts().getFirst();
    assertThat(kept.number()).isEqualTo(number);
    assertThat(kept.coverage()).isEqualTo(hunt.coverage());
    assertThat(kept.rulesLoaded()).isEqualTo(312);
    assertThat(kept.findings()).isEqualTo(hunt.findings());
    assertThat(kept.paths()).isEqualTo(hunt.paths());
    assertThat(kept.attributions()).isEqualTo(hunt.attributions());
    assertThat(kept.endedAt()).isEqualTo(hunt.endedAt());
    assertThat(kept.incidents()).isEqualTo(2);
  }

  @Test
  void keep_pastClose_isStillThere() {
    store.keep(Hunts.of(Hunts.incident("KT-1", Severity.S1, "x", 2)), MANY);
    store.close();
    store = open();
    assertThat(store.incidents()).extracting(Incident::id).containsExactly("KT-1");
  }

  @Test
  void incidents_seenTwice_areShownAsTheNewestHuntSawThem() {
    store.keep(
        Hunts.of(
            Hunts.incident("KT-1", Severity.S2, "old", 1),
            Hunts.incident("KT-2", Severity.S3, "only", 1)),
        MANY);
    long newest = store.keep(Hunts.of(Hunts.incident("KT-1", Severity.S0, "new", 1)), MANY);
    assertThat(store.incidents()).extracting(Incident::title).containsExactly("new", "only");
    assertThat(store.lastHuntOf("KT-1")).extracting(KeptHunt::number).isEqualTo(newest);
  }

  @Test
  void incidentsNamed_prefixInAnyCase_findsTakingNothingAsPattern() {
    store.keep(
        Hunts.of(
            Hunts.incident("KT-7F3A", Severity.S2, "a", 1),
            Hunts.incident("KT-7FFF", Severity.S2, "b", 1),
            Hunts.incident("KT-9", Severity.S2, "c", 1)),
        MANY);
    assertThat(store.incidentsNamed("kt-7f")).hasSize(2);
    assertThat(store.incidentsNamed("KT-7F3A")).hasSize(1);
    assertThat(store.incidentsNamed("%")).isEmpty();
    assertThat(store.incidentsNamed("KT_7")).isEmpty();
  }

  @Test
  void keep_beyondLimit_forgetsTheOldestWithAllTheirParts() {
    for (int i = 0; i < 5; i++) {
      store.keep(Hunts.of(Hunts.incident("KT-" + i, Severity.S2, "t" + i, 2)), 3);
    }
    assertThat(store.hunts()).extracting(KeptHunt::number).containsExactly(5L, 4L, 3L);
    assertThat(store.incidents())
        .extracting(Incident::id)
        .containsExactlyInAnyOrder("KT-4", "KT-3", "KT-2");
    assertThat(store.incidentsOf(1)).isEmpty();
  }

  @Test
  void keep_byTwoAtOnce_keepsBoth() {
    try (IncidentStore other = open()) {
      long first = store.keep(Hunts.of(Hunts.incident("KT-1", Severity.S2, "a", 1)), MANY);
      long second = other.keep(Hunts.of(Hunts.incident("KT-2", Severity.S2, "b", 1)), MANY);
      assertThat(second).isGreaterThan(first);
      assertThat(store.hunts()).hasSize(2);
    }
    assertThat(List.copyOf(store.incidents())).hasSize(2);
  }

  private static Closing closing(Closing.Decision decision, Incident incident) {
    return new Closing(
        decision, Instant.parse("2026-08-03T10:00:00Z"), incident.lastEvent(), "why 秘", false);
  }

  @Test
  void keepVerdict_onAnIncident_closesItForEveryReader() {
    Incident incident = Hunts.incident("KT-1", Severity.S1, "x", 2);
    store.keep(Hunts.of(incident), MANY);
    Closing said = closing(Closing.Decision.BENIGN, incident);
    store.keepVerdict(incident, said);
    assertThat(store.incidents().getFirst().closing()).isEqualTo(said);
    assertThat(store.incidentsNamed("KT-1").getFirst().closed()).isTrue();
    assertThat(store.verdicts()).containsExactly(PastVerdict.on(incident, said));
  }

  @Test
  void keepVerdict_twice_theLastWordCounts() {
    Incident incident = Hunts.incident("KT-1", Severity.S1, "x", 2);
    store.keep(Hunts.of(incident), MANY);
    store.keepVerdict(incident, closing(Closing.Decision.BENIGN, incident));
    store.keepVerdict(incident, closing(Closing.Decision.THEFT, incident));
    assertThat(store.verdicts())
        .extracting(verdict -> verdict.closing().verdict())
        .containsExactly(Closing.Decision.THEFT);
  }

  @Test
  void verdicts_afterTheHuntWasForgotten_areStillThere() {
    Incident incident = Hunts.incident("KT-1", Severity.S1, "x", 2);
    store.keep(Hunts.of(incident), 1);
    store.keepVerdict(incident, closing(Closing.Decision.THEFT, incident));
    store.keep(Hunts.of(Hunts.incident("KT-2", Severity.S1, "y", 1)), 1);
    store.close();
    store = open();
    assertThat(store.verdicts()).hasSize(1);
  }

  @Test
  void withdrawVerdicts_opensAgain() {
    Incident incident = Hunts.incident("KT-1", Severity.S1, "x", 2);
    store.keep(Hunts.of(incident), MANY);
    store.keepVerdict(incident, closing(Closing.Decision.BENIGN, incident));
    assertThat(store.withdrawVerdicts("KT-1")).isTrue();
    assertThat(store.withdrawVerdicts("KT-1")).isFalse();
    assertThat(store.incidents().getFirst().closing()).isNull();
    assertThat(store.verdicts()).isEmpty();
  }

  @Test
  void versionsOf_incidentOfSeveralHunts_areNewestFirst() {
    store.keep(Hunts.of(Hunts.incident("KT-1", Severity.S3, "old", 1)), MANY);
    store.keep(Hunts.of(Hunts.incident("KT-2", Severity.S3, "other", 1)), MANY);
    store.keep(Hunts.of(Hunts.incident("KT-1", Severity.S1, "new", 2)), MANY);
    assertThat(store.versionsOf("KT-1"))
        .extracting(version -> version.incident().title())
        .containsExactly("new", "old");
    assertThat(store.versionsOf("KT-9")).isEmpty();
  }

  @Test
  void mergedInto_evidenceFoundAgainElsewhereLater_namesTheOther() {
    store.keep(Hunts.of(Hunts.incident("KT-1", Severity.S3, "part", 2)), MANY);
    assertThat(store.mergedInto("KT-1")).isNull();
    store.keep(Hunts.of(Hunts.incident("KT-2", Severity.S1, "whole", 3)), MANY);
    assertThat(store.mergedInto("KT-1")).isEqualTo("KT-2");
    assertThat(store.mergedInto("KT-2")).isNull();
  }

  @Test
  void mergedInto_incidentThatIsStillItself_namesNone() {
    store.keep(Hunts.of(Hunts.incident("KT-1", Severity.S3, "part", 2)), MANY);
    store.keep(Hunts.of(Hunts.incident("KT-1", Severity.S3, "part", 2)), MANY);
    assertThat(store.mergedInto("KT-1")).isNull();
  }
}
