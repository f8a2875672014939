package io.keytrail.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.finding.Severity;
import io.keytrail.model.incident.Incident;
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
}
