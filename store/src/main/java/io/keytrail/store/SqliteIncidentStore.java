package io.keytrail.store;

import io.keytrail.detection.declared.PastVerdict;
import io.keytrail.model.codec.IncidentJson;
import io.keytrail.model.incident.Closing;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.IncidentEvent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident store in one SQLite file. A hunt is one transaction, written ahead to a log, so that
 * a process that dies at any moment leaves the hunts before it whole and nothing of its own.
 */
public final class SqliteIncidentStore implements IncidentStore {
  private static final String NEWEST =
      " from incident i where hunt = (select max(hunt) from incident n where n.id = i.id) ";

  /** Whose evidence in a later hunt the evidence of an incident's newest version is. */
  private static final String MERGED =
      "with own as (select hunt, position from incident where id = ?1 order by hunt desc limit 1)"
          + " select later.id from own join incident_event e"
          + " on e.hunt = own.hunt and e.incident_position = own.position and e.role = 'evidence'"
          + " join incident_event again on again.event_id = e.event_id and again.hunt > own.hunt"
          + " and again.role = 'evidence' join incident later"
          + " on later.hunt = again.hunt and later.position = again.incident_position"
          + " order by later.hunt desc, later.id limit 1";

  private final Database database;
  private final Connection connection;
  private final Verdicts verdicts;

  private SqliteIncidentStore(Database database) {
    this.database = database;
    this.connection = database.connection();
    this.verdicts = new Verdicts(connection);
  }

  /**
   * Opens the store of a folder, and makes folder and store when they are not there.
   *
   * @throws StoreFault if that is not possible
   */
  public static SqliteIncidentStore open(Path folder) {
    return new SqliteIncidentStore(Database.open(folder));
  }

  /** Whether there is a store in that folder. */
  public static boolean existsIn(Path folder) {
    return Database.existsIn(folder);
  }

  @Override
  public long keep(HuntRecord hunt, int runsKept) {
    return database.inTransaction(() -> {
      long number = insertHunt(hunt);
      int position = 0;
      for (Incident incident : hunt.incidents()) {
        insertIncident(number, position, incident);
        insertEvents(number, position, incident.events());
        position++;
      }
      forgetBefore(number, runsKept);
      return number;
    });
  }

  private long insertHunt(HuntRecord hunt) throws SQLException {
    HuntBody body =
        new HuntBody(
            hunt.paths(),
            hunt.coverage(),
            hunt.rulesLoaded(),
            hunt.findings(),
            hunt.attributions());
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into hunt (ended_at, tool_version, body) values (?, ?, ?) returning number")) {
      insert.setString(1, hunt.endedAt().toString());
      insert.setString(2, hunt.toolVersion());
      insert.setBytes(3, body.json());
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void insertIncident(long hunt, int position, Incident incident) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into incident values (?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, hunt);
      insert.setInt(2, position);
      insert.setString(3, incident.id());
      insert.setString(4, incident.severity().name());
      insert.setDouble(5, incident.score());
      insert.setString(6, incident.lastEvent().toString());
      insert.setBytes(7, IncidentJson.canonical(incident));
      insert.executeUpdate();
    }
  }

  private void insertEvents(long hunt, int incident, List<IncidentEvent> events)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into incident_event values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      int position = 0;
      for (IncidentEvent event : events) {
        insert.setLong(1, hunt);
        insert.setInt(2, incident);
        insert.setInt(3, position++);
        insert.setString(4, event.event().id());
        insert.setString(5, event.event().time().toString());
        insert.setString(6, event.event().action());
        insert.setString(7, event.event().provenance().file());
        insert.setLong(8, event.event().provenance().record());
        insert.setString(9, event.role().label());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void forgetBefore(long newest, int runsKept) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from hunt where number not in"
                + " (select number from hunt order by number desc limit ?) and number <> ?")) {
      delete.setInt(1, Math.max(1, runsKept));
      delete.setLong(2, newest);
      delete.executeUpdate();
    }
  }

  @Override
  public List<KeptHunt> hunts() {
    return database.query(
        "select h.*, (select count(*) from incident i where i.hunt = h.number) as incidents"
            + " from hunt h order by number desc",
        List.of(),
        SqliteIncidentStore::readHunt);
  }

  @Override
  public List<Incident> incidentsOf(long hunt) {
    return database.query(
        "select body from incident where hunt = ? order by position",
        List.of(hunt),
        SqliteIncidentStore::readIncident);
  }

  @Override
  public List<Incident> incidents() {
    return judged(
        database.query(
            "select body" + NEWEST + "order by severity, last_event desc, id",
            List.of(),
            SqliteIncidentStore::readIncident));
  }

  @Override
  public List<Incident> incidentsNamed(String idPrefix) {
    return judged(
        database.query(
            "select body" + NEWEST + "and lower(substr(id, 1, length(?1))) = lower(?1) order by id",
            List.of(idPrefix),
            SqliteIncidentStore::readIncident));
  }

  @Override
  public void keepVerdict(Incident incident, Closing closing) {
    database.inTransaction(() -> {
      verdicts.keep(incident, closing);
      return true;
    });
  }

  @Override
  public boolean withdrawVerdicts(String incidentId) {
    return database.inTransaction(() -> verdicts.withdraw(incidentId));
  }

  @Override
  public List<PastVerdict> verdicts() {
    return database.reading(verdicts::all);
  }

  private List<Incident> judged(List<Incident> incidents) {
    return database.reading(() -> verdicts.appliedTo(incidents));
  }

  @Override
  public List<IncidentVersion> versionsOf(String incidentId) {
    return database.query(
        "select i.hunt, h.ended_at, i.body from incident i join hunt h on h.number = i.hunt"
            + " where i.id = ? order by i.hunt desc",
        List.of(incidentId),
        row ->
            new IncidentVersion(
                row.getLong("hunt"), Instant.parse(row.getString("ended_at")), readIncident(row)));
  }

  @Override
  public @Nullable String mergedInto(String incidentId) {
    List<String> found = database.query(MERGED, List.of(incidentId), row -> row.getString("id"));
    return found.isEmpty() ? null : found.getFirst();
  }

  @Override
  public @Nullable KeptHunt lastHuntOf(String incidentId) {
    List<KeptHunt> found =
        database.query(
            "select h.*, (select count(*) from incident i where i.hunt = h.number) as incidents"
                + " from hunt h where number = (select max(hunt) from incident where id = ?)",
            List.of(incidentId),
            SqliteIncidentStore::readHunt);
    return found.isEmpty() ? null : found.getFirst();
  }

  private static KeptHunt readHunt(ResultSet row) throws SQLException {
    HuntBody body = HuntBody.read(row.getBytes("body"));
    return new KeptHunt(
        row.getLong("number"),
        Instant.parse(row.getString("ended_at")),
        row.getString("tool_version"),
        body.paths(),
        row.getInt("incidents"),
        body.coverage(),
        body.rulesLoaded(),
        body.findings(),
        body.attributions());
  }

  private static Incident readIncident(ResultSet row) throws SQLException {
    return IncidentJson.read(row.getBytes("body"));
  }

  /** Closes the file; what is kept is kept. */
  @Override
  public void close() {
    database.close();
  }
}
