package io.keytrail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.model.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteIncidentStoreTest extends IncidentStoreContract {
  @TempDir Path folder;

  @Override
  IncidentStore open() {
    return SqliteIncidentStore.open(folder.resolve("data"));
  }

  @Test
  void open_newStore_isForItsOwnerOnly() throws IOException {
    Path file = folder.resolve("data/keytrail.db");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void open_newerStore_isRefusedUntouched() throws SQLException {
    execute("pragma user_version = 99");
    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            StoreFault.class, f -> assertThat(f.kind()).isEqualTo(StoreFault.Kind.TOO_NEW))
        .hasMessageContaining("version 99");
  }

  @Test
  void open_noStore_isRefusedAsDamaged() throws IOException {
    Path other = folder.resolve("other");
    Files.createDirectories(other);
    Files.writeString(other.resolve("keytrail.db"), "this is not a database at all ".repeat(50));
    assertThatThrownBy(() -> SqliteIncidentStore.open(other))
        .isInstanceOfSatisfying(
            StoreFault.class, f -> assertThat(f.kind()).isEqualTo(StoreFault.Kind.DAMAGED));
  }

  @Test
  void open_folderThatCannotBeMade_isUnavailable() throws IOException {
    Path file = folder.resolve("file");
    Files.writeString(file, "");
    assertThatThrownBy(() -> SqliteIncidentStore.open(file.resolve("data")))
        .isInstanceOfSatisfying(
            StoreFault.class, f -> assertThat(f.kind()).isEqualTo(StoreFault.Kind.UNAVAILABLE));
  }

  @Test
  void incidents_ofBrokenBody_areRefusedAsDamaged() throws SQLException {
    try (IncidentStore store = open()) {
      store.keep(Hunts.of(Hunts.incident("KT-1", Severity.S2, "a", 1)), 10);
      execute("update incident set body = x'7b7d'");
      assertThatThrownBy(store::incidents)
          .isInstanceOfSatisfying(
              StoreFault.class, f -> assertThat(f.kind()).isEqualTo(StoreFault.Kind.DAMAGED));
    }
  }

  @Test
  void keep_events_canBeJoinedByTheirIds() throws SQLException {
    try (IncidentStore store = open()) {
      store.keep(Hunts.of(Hunts.incident("KT-1", Severity.S2, "a", 3)), 10);
    }
    assertThat(number("select count(*) from incident_event where event_id = 'id-2'")).isEqualTo(1);
  }

  @Test
  void forget_hunts_leavesNoOrphans() throws SQLException {
    try (IncidentStore store = open()) {
      store.keep(Hunts.of(Hunts.incident("KT-1", Severity.S2, "a", 3)), 1);
      store.keep(Hunts.of(), 1);
    }
    assertThat(number("select count(*) from incident")).isZero();
    assertThat(number("select count(*) from incident_event")).isZero();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/keytrail.db"));
  }
}
