package io.keytrail.store;

import io.keytrail.detection.declared.PastVerdict;
import io.keytrail.model.codec.IncidentJson;
import io.keytrail.model.incident.Closing;
import io.keytrail.model.incident.Incident;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of what was said of incidents. */
final class Verdicts {
  private final Connection connection;

  Verdicts(Connection connection) {
    this.connection = connection;
  }

  void keep(Incident incident, Closing closing) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into verdict (incident_id, verdict, at, until, note, incident)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, incident.id());
      insert.setString(2, closing.verdict().name());
      insert.setString(3, closing.at().toString());
      insert.setString(4, closing.until().toString());
      insert.setString(5, closing.note());
      insert.setBytes(6, IncidentJson.canonical(incident));
      insert.executeUpdate();
    }
  }

  boolean withdraw(String incidentId) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from verdict where incident_id = ?")) {
      delete.setString(1, incidentId);
      return delete.executeUpdate() > 0;
    }
  }

  List<PastVerdict> all() throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select verdict, at, until, note, incident from verdict where number in"
                    + " (select max(number) from verdict group by incident_id)"
                    + " order by incident_id");
        ResultSet rows = select.executeQuery()) {
      List<PastVerdict> all = new ArrayList<>();
      while (rows.next()) {
        all.add(PastVerdict.on(IncidentJson.read(rows.getBytes("incident")), closing(rows)));
      }
      return all;
    }
  }

  private static Closing closing(ResultSet row) throws SQLException {
    return new Closing(
        Closing.Decision.valueOf(row.getString("verdict")),
        Instant.parse(row.getString("at")),
        Instant.parse(row.getString("until")),
        row.getString("note"),
        false);
  }

  /** The incidents as they stand: closed, open again, or never closed. */
  List<Incident> appliedTo(List<Incident> incidents) throws SQLException {
    Map<String, Closing> closings = new HashMap<>();
    for (PastVerdict verdict : all()) {
      closings.put(verdict.incidentId(), verdict.closing());
    }
    return incidents.stream().map(one -> one.judged(closings.get(one.id()))).toList();
  }
}
