package io.keytrail.verification.response.run;

import static io.keytrail.verification.response.run.Office.run;
import static io.keytrail.verification.response.run.Plans.COPY;
import static io.keytrail.verification.response.run.Plans.DENY;
import static io.keytrail.verification.response.run.Plans.KEY_OFF;
import static io.keytrail.verification.response.run.Plans.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.response.approval.Purpose;
import io.keytrail.response.journal.Entry;
import io.keytrail.response.journal.Journal;
import io.keytrail.response.journal.Recorded;
import io.keytrail.response.journal.Run;
import io.keytrail.response.plan.Change;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.run.Responder;
import io.keytrail.store.SqliteJournal;
import io.keytrail.verification.response.run.ModelCloud.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A responder's process ends at every place where something is written down, before or after it is;
 * the next one goes on. Whatever happens, nothing is done twice, nothing without consent, and
 * nothing before evidence.
 */
final class InterruptedRunTest {
  private static final int SCHEDULES = 300;
  private static final int MOST_TRIES = 12;
  private static final List<PlanStep> CHANGES = List.of(DENY, KEY_OFF, STOP);

  @TempDir Path folder;

  @Test
  void contain_endedAtEveryRecord_isBroughtToItsEndByTheNext() throws Exception {
    int records = recordsOfAWholeRun();
    assertThat(records).isGreaterThan(12);
    for (int at = 1; at <= records; at++) {
      for (boolean written : new boolean[] {false, true}) {
        Office office = new Office();
        Path place = folder.resolve(at + "-" + written);
        begin(office, place);
        endAt(office, place, at, written);

        finish(office, place);

        assertThat(office.cloud.effects)
            .as("ended at record %d, written %s", at, written)
            .containsExactlyInAnyOrder("copy=made", "user=denied", "key=off", "machine=stopped");
      }
    }
  }

  @Test
  void contain_onRandomFaults_neverActsTwiceOrUnasked() throws Exception {
    for (int seed = 0; seed < SCHEDULES; seed++) {
      Random random = new Random(seed);
      Office office = new Office();
      Path place = folder.resolve("random" + seed);
      begin(office, place);
      for (int tries = 0; tries < 4; tries++) {
        office.cloud.faults.clear();
        for (int i = 0; i < 8; i++) {
          Fault[] faults = Fault.values();
          office.cloud.faults.add(
              random.nextInt(3) > 0 ? Fault.NONE : faults[random.nextInt(faults.length)]);
        }
        office.cloud.unreadableAfterLoss = random.nextInt(8);
        if (random.nextBoolean()) {
          endAt(office, place, 1 + random.nextInt(20), random.nextBoolean());
        } else {
          act(office, SqliteJournal.open(place), "noor@there " + tries);
        }
        if (random.nextInt(4) == 0) {
          agree(office, place);
        }
      }
      check(office, place, seed);
    }
  }

  private static void check(Office office, Path place, int seed) {
    try (Journal journal = SqliteJournal.open(place)) {
      Run run = Run.of(journal.entries(Plans.INCIDENT)).orElseThrow();
      Set<String> uses = new HashSet<>();
      boolean preserved = false;
      for (Recorded recorded : run.entries()) {
        switch (recorded.entry()) {
          case Entry.Intended intended when intended.change() != Change.NONE -> {
            assertThat(preserved).as("evidence first, seed %d", seed).isTrue();
            assertThat(intended.by()).as("consent, seed %d", seed).isNotEmpty();
            for (String nonce : intended.by()) {
              assertThat(uses.add(nonce + intended.step())).as("used once, seed %d", seed).isTrue();
            }
          }
          case Entry.Ended ended ->
              preserved |=
                  run.plan().steps().stream()
                      .anyMatch(it -> it.id().equals(ended.step()) && it.change() == Change.NONE);
          default -> {
            continue;
          }
        }
      }
      long intents =
          run.entries().stream()
              .filter(it -> it.entry() instanceof Entry.Intended i && i.change() != Change.NONE)
              .count();
      long changes = office.cloud.effects.stream().filter(it -> !it.startsWith("copy")).count();
      assertThat(changes)
          .as("no effect without an intent, seed %d", seed)
          .isLessThanOrEqualTo(intents);
      assertThat(new HashSet<>(office.cloud.effects))
          .as("each effect at most once, seed %d", seed)
          .hasSameSizeAs(office.cloud.effects);
    }
  }

  private void begin(Office office, Path place) {
    try (Journal journal = SqliteJournal.open(place)) {
      office.responder(journal, "mira@here 1").takeUp(Plans.plan(), "mira");
    }
    agree(office, place);
  }

  private static void agree(Office office, Path place) {
    try (Journal journal = SqliteJournal.open(place)) {
      Responder responder = office.responder(journal, "mira@here 1");
      office.agree(responder, Purpose.CONTAIN, CHANGES, "noor", "owner");
    }
  }

  /** Lets one responder after the other try, with new consents to what has failed. */
  private void finish(Office office, Path place) throws Exception {
    for (int i = 0; i < MOST_TRIES; i++) {
      act(office, SqliteJournal.open(place), "noor@there " + i);
      try (Journal journal = SqliteJournal.open(place)) {
        Run run = run(office.responder(journal, "noor@there"));
        if (List.of(COPY, DENY, KEY_OFF, STOP).stream().allMatch(it -> run.state(it).inEffect())) {
          return;
        }
      }
      agree(office, place);
    }
    throw new AssertionError("never at its end");
  }

  private int recordsOfAWholeRun() throws Exception {
    Office office = new Office();
    Path place = folder.resolve("whole");
    begin(office, place);
    CountedJournal counted = new CountedJournal(SqliteJournal.open(place), Integer.MAX_VALUE, true);
    act(office, counted, "noor@there 1");
    return counted.records;
  }

  private void endAt(Office office, Path place, int record, boolean written) throws Exception {
    CountedJournal mortal = new CountedJournal(SqliteJournal.open(place), record, written);
    try {
      act(office, mortal, "noor@there dead");
    } catch (ProcessEnded expected) {
      office.gone.add("noor@there dead");
    }
  }

  private static void act(Office office, Journal journal, String who) throws InterruptedException {
    try (journal) {
      Responder responder = office.responder(journal, who);
      assertThat(responder.contain(run(responder), step -> true)).isNotNull();
    }
  }

  private static final class ProcessEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A journal whose process ends at a record; a dead process gives no lease back. */
  private static final class CountedJournal implements Journal {
    private final Journal journal;
    private final int last;
    private final boolean written;
    private int records;

    CountedJournal(Journal journal, int last, boolean written) {
      this.journal = journal;
      this.last = last;
      this.written = written;
    }

    @Override
    public List<Recorded> entries(String run) {
      return journal.entries(run);
    }

    @Override
    public List<Recorded> since(Instant time) {
      return journal.since(time);
    }

    @Override
    public Recorded note(String run, Instant at, String by, Entry entry) {
      return journal.note(run, at, by, entry);
    }

    @Override
    public Claim claim(
        String run, String holder, Instant now, Duration length, Predicate<String> gone) {
      return journal.claim(run, holder, now, length, gone);
    }

    @Override
    public Recorded append(Lease lease, Instant at, Entry entry) {
      records++;
      if (records == last && !written) {
        throw new ProcessEnded();
      }
      Recorded recorded = journal.append(lease, at, entry);
      if (records == last) {
        throw new ProcessEnded();
      }
      return recorded;
    }

    @Override
    public void release(Lease lease) {
      if (records < last) {
        journal.release(lease);
      }
    }

    @Override
    public void close() {
      journal.close();
    }
  }
}
