package io.keytrail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.response.journal.Entry;
import io.keytrail.response.journal.Journal;
import io.keytrail.response.journal.Journal.Claim;
import io.keytrail.response.journal.Journal.Lease;
import io.keytrail.response.journal.LeaseLost;
import io.keytrail.response.journal.Recorded;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final Duration LENGTH = Duration.ofMinutes(3);
  private static final String RUN = "INC-1";

  @TempDir Path folder;
  private Journal journal;

  @BeforeEach
  void open() {
    journal = SqliteJournal.open(folder);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void note_isReadBackInOrderByAnotherProcess() {
    Recorded first = journal.note(RUN, NOW, "mira", done("a"));
    Recorded second = journal.note(RUN, NOW.plusSeconds(1), "noor", done("b"));
    journal.note("INC-2", NOW, "noor", done("c"));

    try (Journal other = SqliteJournal.open(folder)) {
      assertThat(other.entries(RUN)).containsExactly(first, second);
      assertThat(other.since(NOW.plusSeconds(1))).containsExactly(second);
    }
  }

  @Test
  void entries_oneChanged_areRefused() throws SQLException {
    notes(3);
    execute(
        "update run_entry set body = cast(replace(body, 'step 2', 'step 3') as blob) where number = 2");

    assertDamaged("entry 2");
  }

  @Test
  void entries_oneTakenOut_areRefused() throws SQLException {
    notes(3);
    execute("delete from run_entry where number = 2");

    assertDamaged("entry 3");
  }

  @Test
  void entries_writerChanged_areRefused() throws SQLException {
    notes(3);
    execute("update run_entry set written_by = 'somebody else' where number = 1");

    assertDamaged("entry 1");
  }

  @Test
  void claim_whatIsHeld_isNotGranted() {
    granted("mira", NOW);

    assertThat(claim("noor", NOW.plus(LENGTH).minusSeconds(1)))
        .isEqualTo(new Claim.Held("mira", NOW.plus(LENGTH)));
  }

  @Test
  void append_makesTheLeaseLastAsLongAgain() {
    Lease lease = granted("mira", NOW);
    journal.append(lease, NOW.plusSeconds(100), done("a"));

    assertThat(claim("noor", NOW.plus(LENGTH).plusSeconds(99))).isInstanceOf(Claim.Held.class);
    assertThat(claim("noor", NOW.plus(LENGTH).plusSeconds(100))).isInstanceOf(Claim.Granted.class);
  }

  @Test
  void append_afterTheLeaseWasTaken_writesNothing() {
    Lease lost = granted("mira", NOW);
    Lease taken = granted("noor", NOW.plus(LENGTH));

    assertThatThrownBy(() -> journal.append(lost, NOW.plus(LENGTH), done("a")))
        .isInstanceOf(LeaseLost.class)
        .hasMessageContaining("noor");
    assertThat(journal.entries(RUN)).isEmpty();
    assertThat(taken.token()).isGreaterThan(lost.token());
  }

  @Test
  void append_afterRelease_writesNothing() {
    Lease lease = granted("mira", NOW);
    journal.release(lease);

    assertThatThrownBy(() -> journal.append(lease, NOW, done("a"))).isInstanceOf(LeaseLost.class);
  }

  @Test
  void release_ofALostLease_leavesTheOther() {
    Lease lost = granted("mira", NOW);
    granted("noor", NOW.plus(LENGTH));
    journal.release(lost);

    assertThat(claim("mira", NOW.plus(LENGTH))).isInstanceOf(Claim.Held.class);
  }

  @Test
  void claim_whoseHolderIsGone_isGrantedAtOnce() {
    granted("mira", NOW);

    assertThat(journal.claim(RUN, "noor", NOW, LENGTH, "mira"::equals))
        .isInstanceOf(Claim.Granted.class);
  }

  @Test
  void claim_byManyAtOnce_isGrantedToOne() throws Exception {
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      List<Callable<Claim>> claims =
          IntStream.range(0, 8)
              .mapToObj(number ->
                  (Callable<Claim>)
                      () -> {
                        try (Journal own = SqliteJournal.open(folder)) {
                          return own.claim(RUN, "responder " + number, NOW, LENGTH, it -> false);
                        }
                      })
              .toList();
      int granted = 0;
      for (Future<Claim> claim : many.invokeAll(claims)) {
        granted += claim.get() instanceof Claim.Granted ? 1 : 0;
      }
      assertThat(granted).isEqualTo(1);
    }
  }

  private void notes(int count) {
    for (int i = 1; i <= count; i++) {
      journal.note(RUN, NOW, "mira", done("step " + i));
    }
  }

  private void assertDamaged(String what) {
    assertThatThrownBy(() -> journal.entries(RUN))
        .isInstanceOfSatisfying(
            StoreFault.class, it -> assertThat(it.kind()).isEqualTo(StoreFault.Kind.DAMAGED))
        .hasMessageContaining(what);
  }

  private Lease granted(String holder, Instant now) {
    return ((Claim.Granted) claim(holder, now)).lease();
  }

  private Claim claim(String holder, Instant now) {
    return journal.claim(RUN, holder, now, LENGTH, it -> false);
  }

  private static Entry done(String note) {
    return new Entry.DoneByHand("0123456789ab", note);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("keytrail.db"));
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }
}
