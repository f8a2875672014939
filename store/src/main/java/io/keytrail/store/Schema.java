package io.keytrail.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a store's tables up to this program's version. The version is also in SQLite's own {@code
 * user_version}, which is read in a millisecond, so that the migration tool with its half second of
 * start-up is only called when there is something to migrate.
 */
final class Schema {
  static final int VERSION = 3;
  private static final String MIGRATIONS = "classpath:io/keytrail/store/schema";

  private Schema() {}

  /**
   * Reads the version of an open store.
   *
   * @throws StoreFault if a newer program made it
   */
  static boolean current(Connection connection, Path file) throws SQLException {
    int version = version(connection);
    if (version > VERSION) {
      throw new StoreFault(
          StoreFault.Kind.TOO_NEW,
          "%s has tables of version %d and this program knows them up to %d"
              .formatted(file, version, VERSION));
    }
    return version == VERSION;
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("pragma user_version")) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  /** Migrates the file; safe to be called by two processes at once. */
  static void migrate(String url, Path file) {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(url, null, null)
          .locations(MIGRATIONS)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StoreFault(
          StoreFault.Kind.DAMAGED, file + ": its tables could not be brought up to date", e);
    }
  }
}
