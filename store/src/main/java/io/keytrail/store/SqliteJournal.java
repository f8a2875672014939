package io.keytrail.store;

import io.keytrail.model.codec.MalformedDocument;
import io.keytrail.response.journal.Entry;
import io.keytrail.response.journal.EntryJson;
import io.keytrail.response.journal.Journal;
import io.keytrail.response.journal.LeaseLost;
import io.keytrail.response.journal.Recorded;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.sqlite.SQLiteConfig;

/**
 * The journal of runs in the store's file. An entry is on the disk when {@link #append} returns, so
 * that it survives a loss of power too. Every method throws {@link StoreFault} when it cannot do
 * its work.
 */
public final class SqliteJournal implements Journal {
  private final Database database;
  private final Connection connection;

  private SqliteJournal(Database database) {
    this.database = database;
    this.connection = database.connection();
  }

  /**
   * Opens the journal of a folder's store, and makes folder and store when they are not there.
   *
   * @throws StoreFault if that is not possible
   */
  public static SqliteJournal open(Path folder) {
    return new SqliteJournal(Database.open(folder, SQLiteConfig.SynchronousMode.FULL));
  }

  @Override
  public List<Recorded> entries(String run) {
    List<Recorded> entries =
        database.query(
            "select * from run_entry where run = ? order by number",
            List.of(run),
            SqliteJournal::read);
    String previous = Recorded.BEGINNING;
    for (Recorded entry : entries) {
      if (!entry.follows(previous)) {
        throw new StoreFault(
            StoreFault.Kind.DAMAGED,
            "entry %d of the run of %s is not as it was written, or the one before is missing"
                .formatted(entry.number(), run));
      }
      previous = entry.hash();
    }
    return entries;
  }

  @Override
  public List<Recorded> since(Instant time) {
    return database.query(
        "select * from run_entry where at >= ? order by at, run, number",
        List.of(time.toString()),
        SqliteJournal::read);
  }

  private static Recorded read(ResultSet row) throws SQLException {
    try {
      return new Recorded(
          row.getString("run"),
          row.getLong("number"),
          Instant.parse(row.getString("at")),
          row.getString("written_by"),
          EntryJson.read(row.getBytes("body")),
          row.getString("hash"));
    } catch (java.time.DateTimeException e) {
      throw new MalformedDocument("an entry without a time: " + e.getMessage());
    }
  }

  @Override
  public Recorded note(String run, Instant at, String by, Entry entry) {
    return database.inTransaction(() -> insert(run, at, by, entry));
  }

  @Override
  public Recorded append(Lease lease, Instant at, Entry entry) {
    return database.inTransaction(() -> {
      if (!renewed(lease, at.plus(lease.length()))) {
        throw new LeaseLost(lease.run(), holder(lease.run()));
      }
      return insert(lease.run(), at, lease.holder(), entry);
    });
  }

  private Recorded insert(String run, Instant at, String by, Entry entry) throws SQLException {
    Recorded next = next(run, at, by, entry);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into run_entry values (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, next.run());
      insert.setLong(2, next.number());
      insert.setString(3, next.at().toString());
      insert.setString(4, next.by());
      insert.setBytes(5, EntryJson.write(entry));
      insert.setString(6, next.hash());
      insert.executeUpdate();
    }
    return next;
  }

  private Recorded next(String run, Instant at, String by, Entry entry) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select number, hash from run_entry where run = ? order by number desc limit 1")) {
      select.setString(1, run);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Recorded.next(run, row.getLong(1) + 1, at, by, entry, row.getString(2))
            : Recorded.next(run, 1, at, by, entry, Recorded.BEGINNING);
      }
    }
  }

  @Override
  public Claim claim(
      String run, String holder, Instant now, Duration length, Predicate<String> gone) {
    return database.inTransaction(() -> {
      long token = 1;
      try (PreparedStatement select =
          connection.prepareStatement("select token, holder, until from run_lease where run = ?")) {
        select.setString(1, run);
        try (ResultSet row = select.executeQuery()) {
          if (row.next()) {
            String other = row.getString("holder");
            Instant until = Instant.parse(row.getString("until"));
            if (other != null && now.isBefore(until) && !gone.test(other)) {
              return new Claim.Held(other, until);
            }
            token = row.getLong("token") + 1;
          }
        }
      }
      grant(run, token, holder, now.plus(length));
      return new Claim.Granted(new Lease(run, token, holder, length));
    });
  }

  private void grant(String run, long token, String holder, Instant until) throws SQLException {
    try (PreparedStatement replace =
        connection.prepareStatement("insert or replace into run_lease values (?, ?, ?, ?)")) {
      replace.setString(1, run);
      replace.setLong(2, token);
      replace.setString(3, holder);
      replace.setString(4, until.toString());
      replace.executeUpdate();
    }
  }

  private boolean renewed(Lease lease, Instant until) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update run_lease set until = ? where run = ? and token = ? and holder is not null")) {
      update.setString(1, until.toString());
      update.setString(2, lease.run());
      update.setLong(3, lease.token());
      return update.executeUpdate() == 1;
    }
  }

  private String holder(String run) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select holder from run_lease where run = ?")) {
      select.setString(1, run);
      try (ResultSet row = select.executeQuery()) {
        String holder = row.next() ? row.getString(1) : null;
        return holder == null ? "somebody" : holder;
      }
    }
  }

  @Override
  public void release(Lease lease) {
    database.inTransaction(() -> {
      try (PreparedStatement update =
          connection.prepareStatement(
              "update run_lease set holder = null where run = ? and token = ?")) {
        update.setString(1, lease.run());
        update.setLong(2, lease.token());
        return update.executeUpdate();
      }
    });
  }

  @Override
  public void close() {
    database.close();
  }
}
