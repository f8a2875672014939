package io.keytrail.store;

import io.keytrail.model.codec.MalformedDocument;
import io.keytrail.model.json.MalformedJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * An open store file: how it is opened, what one transaction is, and what SQLite's faults mean.
 * What is in its tables is for {@link SqliteIncidentStore}, {@link Verdicts} and {@link
 * SqliteJournal}. Not thread-safe.
 */
final class Database implements AutoCloseable {
  private static final String FILE = "keytrail.db";
  private static final int BUSY_MILLISECONDS = 5000;

  private final Path file;
  private final Connection connection;

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens the store of a folder, and makes folder and store when they are not there.
   *
   * @throws StoreFault if that is not possible
   */
  static Database open(Path folder) {
    return open(folder, SQLiteConfig.SynchronousMode.NORMAL);
  }

  /** As {@link #open}, with how much of what was kept survives a loss of power. */
  static Database open(Path folder, SQLiteConfig.SynchronousMode synchronous) {
    Path file = folder.resolve(FILE);
    String url = "jdbc:sqlite:" + file;
    try {
      PrivateFolder.make(folder);
      Connection connection = connect(url, synchronous);
      if (!upToDate(connection, file)) {
        connection.close();
        Schema.migrate(url, file);
        connection = connect(url, synchronous);
      }
      PrivateFolder.restrict(file);
      return new Database(file, connection);
    } catch (IOException e) {
      throw new StoreFault(
          StoreFault.Kind.UNAVAILABLE, folder + " cannot be made (" + e.getMessage() + ")", e);
    } catch (SQLException e) {
      throw fault(file, e);
    }
  }

  /** Whether there is a store in that folder. */
  static boolean existsIn(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  private static Connection connect(String url, SQLiteConfig.SynchronousMode synchronous)
      throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(synchronous);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    config.enforceForeignKeys(true);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return config.createConnection(url);
  }

  private static boolean upToDate(Connection connection, Path file) throws SQLException {
    try {
      return Schema.current(connection, file);
    } catch (StoreFault | SQLException e) {
      connection.close();
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException;
  }

  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Does all of the work or, if it fails, none of it. */
  <T> T inTransaction(Work<T> work) {
    try {
      connection.setAutoCommit(false);
      try {
        T result = work.run();
        connection.commit();
        return result;
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw fault(file, e);
    }
  }

  <T> T reading(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw fault(file, e);
    }
  }

  <T> List<T> query(String sql, List<Object> arguments, RowReader<T> reader) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.size(); i++) {
        statement.setObject(i + 1, arguments.get(i));
      }
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw fault(file, e);
    } catch (MalformedDocument | MalformedJson e) {
      throw new StoreFault(
          StoreFault.Kind.DAMAGED, file + " holds what is no result: " + e.getMessage(), e);
    }
  }

  private static StoreFault fault(Path file, SQLException fault) {
    if (fault instanceof SQLiteException sqlite) {
      SQLiteErrorCode code = sqlite.getResultCode();
      if (code == SQLiteErrorCode.SQLITE_NOTADB || code == SQLiteErrorCode.SQLITE_CORRUPT) {
        return new StoreFault(StoreFault.Kind.DAMAGED, file + " is no store or damaged", fault);
      }
    }
    return new StoreFault(
        StoreFault.Kind.UNAVAILABLE, file + " cannot be used (" + fault.getMessage() + ")", fault);
  }

  /** Closes the file; what is kept is kept. */
  @Override
  public void close() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma optimize");
      connection.close();
    } catch (SQLException e) {
      throw fault(file, e);
    }
  }
}
