package io.keytrail.detection.guidance.pivot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Queries over CloudTrail. What the usual ones get wrong is avoided here: they compare addresses as
 * exact texts, so that no network can be asked for; they list what to leave out with {@code NOT
 * IN}, which finds nothing as soon as the list holds a NULL; they look for three calls; and they
 * forget the sessions a key has issued, which outlive it.
 */
final class TrailQueries {
  private static final Dialect SQL = Dialect.TRINO;
  private static final String COLUMNS =
      """
      SELECT act.eventtime, act.eventsource, act.eventname, act.awsregion, act.recipientaccountid,
        act.sourceipaddress, act.useragent, act.useridentity.accesskeyid AS key_id,
        act.useridentity.arn AS caller, act.errorcode, act.eventid
      """;

  private final Sought sought;
  private final TrailTable table;
  private final KeyIds keyIds;

  private TrailQueries(Sought sought, TrailTable table, KeyIds keyIds) {
    this.sought = sought;
    this.table = table;
    this.keyIds = keyIds;
  }

  static List<PivotQuery> of(Sought sought, KeyIds keyIds) {
    List<PivotQuery> queries = new ArrayList<>();
    for (TrailTable table : TrailTable.values()) {
      new TrailQueries(sought, table, keyIds).addTo(queries);
    }
    return List.copyOf(queries);
  }

  private void addTo(List<PivotQuery> queries) {
    if (sought.anybody()) {
      queries.add(
          query("Every call of the credential and its principal, refused ones too.", calls()));
      queries.add(
          query(
              "Keys and sessions it issued, and every call made with those: they outlive the key.",
              issued()));
    }
    if (!sought.networks().isEmpty()) {
      queries.add(
          query(
              "Who else called from these networks: whoever never did before is a second victim.",
              neighbours()));
    }
    if (sought.anybody()) {
      queries.add(
          query(
              "Calls from addresses that it had not used in the 30 days before, with what changed"
                  + " something first.",
              newAddresses()));
    }
  }

  private PivotQuery query(String purpose, String text) {
    return new PivotQuery(
        table.engine(), purpose, SQL.comment(purpose) + SQL.comment(table.about()) + text);
  }

  private String calls() {
    return COLUMNS
        + from("act", sought.from(), sought.to(), who("act"))
        + "ORDER BY act.eventtime\n";
  }

  private String issued() {
    String issuing =
        """
        SELECT %s AS key_id,
          min(act.eventtime) AS issued_at, min(act.eventname) AS issued_by
        """
                .formatted(table.issuedKey("act"))
            + from("act", sought.from(), sought.to(), who("act"))
            + "GROUP BY 1\n";
    String using =
        """
        SELECT act.useridentity.accesskeyid AS key_id, act.eventtime, act.eventsource, act.eventname,
          act.awsregion, act.sourceipaddress, act.errorcode
        """
            + from("act", sought.from(), sought.to(), "");
    return "WITH issued AS (\n"
        + issuing.indent(2)
        + "), used AS (\n"
        + using.indent(2)
        + """
        )
        SELECT issued.key_id, issued.issued_at, issued.issued_by, used.eventtime, used.eventsource,
          used.eventname, used.awsregion, used.sourceipaddress, used.errorcode
        FROM issued LEFT JOIN used ON used.key_id = issued.key_id
        WHERE issued.key_id IS NOT NULL
        ORDER BY issued.issued_at, issued.key_id, used.eventtime
        """;
  }

  private String neighbours() {
    String inside =
        sought.networks().stream()
            .map(prefix ->
                "contains('%s', TRY_CAST(act.sourceipaddress AS ipaddress))".formatted(prefix))
            .collect(Collectors.joining("\n    OR ", "(", ")"));
    return """
    SELECT act.recipientaccountid, act.useridentity.type AS kind, act.useridentity.arn AS caller,
      act.useridentity.accesskeyid AS key_id, act.sourceipaddress, count(*) AS calls,
      count(act.errorcode) AS refused_or_failed, min(act.eventtime) AS first, max(act.eventtime) AS last
    """
        + from("act", sought.from(), sought.to(), inside)
        + "GROUP BY 1, 2, 3, 4, 5\nORDER BY calls DESC\n";
  }

  private String newAddresses() {
    String before =
        "SELECT 1\n"
            + from("earlier", sought.from().minus(Sought.HISTORY), sought.from(), who("earlier"))
            + "  AND earlier.sourceipaddress = act.sourceipaddress";
    return COLUMNS
        + from("act", sought.from(), sought.to(), who("act"))
        + "  AND NOT EXISTS (\n"
        + before.indent(4).stripTrailing()
        + ")\nORDER BY CASE WHEN CAST(act.readonly AS varchar) = 'false' THEN 0 ELSE 1 END,"
        + " act.eventtime\n";
  }

  /** The table and the rows of it that count, whole lines. */
  private String from(String alias, Instant from, Instant to, String condition) {
    String also = condition.isEmpty() ? "" : "\n  AND " + condition;
    return "FROM %s AS %s\nWHERE %s%s\n"
        .formatted(table.table(), alias, table.within(alias, from, to), also);
  }

  private String who(String alias) {
    List<String> ways = new ArrayList<>();
    if (!sought.keyIds().isEmpty()) {
      ways.add(alias + ".useridentity.accesskeyid IN (" + sought.keys(SQL, keyIds) + ")");
    }
    List<String> others = sought.names(false);
    List<String> arns = others.stream().filter(name -> name.startsWith("arn:")).toList();
    List<String> plain = others.stream().filter(name -> !name.startsWith("arn:")).toList();
    if (!arns.isEmpty()) {
      ways.add(alias + ".useridentity.arn IN (" + SQL.texts(arns) + ")");
    }
    if (!plain.isEmpty()) {
      ways.add(alias + ".useridentity.username IN (" + SQL.texts(plain) + ")");
      ways.add(alias + ".useridentity.principalid IN (" + SQL.texts(plain) + ")");
    }
    List<String> roles = sought.names(true);
    if (!roles.isEmpty()) {
      ways.add(
          alias + ".useridentity.sessioncontext.sessionissuer.arn IN (" + SQL.texts(roles) + ")");
    }
    return "(" + String.join("\n    OR ", ways) + ")";
  }
}
