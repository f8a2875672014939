package io.keytrail.detection.guidance.pivot;

import io.keytrail.detection.enrich.IpAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Queries over the tables that a log sink writes into BigQuery ("BigQuery schema for logs" in
 * Google's Logging documentation: {@code protoPayload} becomes {@code protopayload_auditlog} and
 * keeps the names below it).
 *
 * <p>The usual query reads Admin Activity only, where neither tokens made for other service
 * accounts nor secrets or objects read are logged, and reads the address from {@code jsonPayload},
 * where audit logs have none. The identity is read as JSON here because a sink adds a column when
 * first it meets a value: where no call was ever delegated, a column for it does not exist and the
 * usual query is refused.
 */
final class BigQueryQueries {
  private static final Dialect SQL = Dialect.GOOGLE;
  private static final String ABOUT =
      "PROJECT.DATASET: the sink's data set. Tables by date: add _* to both names and bound"
          + " _TABLE_SUFFIX as well.";
  private static final List<String> LOGS = List.of("activity", "data_access");

  /** Ends of the names of methods that give out something to act with. */
  private static final List<String> HANDING_OUT =
      List.of(
          "GenerateAccessToken",
          "GenerateIdToken",
          "SignBlob",
          "SignJwt",
          "CreateServiceAccountKey",
          "UploadServiceAccountKey");

  private final Sought sought;
  private final KeyIds keyIds;

  private BigQueryQueries(Sought sought, KeyIds keyIds) {
    this.sought = sought;
    this.keyIds = keyIds;
  }

  static List<PivotQuery> of(Sought sought, KeyIds keyIds) {
    List<PivotQuery> queries = new ArrayList<>();
    new BigQueryQueries(sought, keyIds).addTo(queries);
    return List.copyOf(queries);
  }

  private void addTo(List<PivotQuery> queries) {
    if (sought.anybody()) {
      queries.add(
          query(
              "Every call of the credential and its principal, also where they stand behind another"
                  + " service account.",
              calls() + "WHERE " + who("calls") + "\nORDER BY time\n"));
      queries.add(
          query(
              "Tokens and keys it made, for itself and for other service accounts.", handedOut()));
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
              "Calls from addresses that it had not used in the 30 days before.", newAddresses()));
    }
  }

  private static PivotQuery query(String purpose, String text) {
    return new PivotQuery(
        QueryEngine.BIGQUERY, purpose, SQL.comment(purpose) + SQL.comment(ABOUT) + text);
  }

  private String calls() {
    return "WITH calls AS (\n"
        + both(sought.from(), sought.to()).indent(2)
        + ")\nSELECT *\nFROM calls\n";
  }

  private String handedOut() {
    return calls()
        + """
        WHERE %s
          AND REGEXP_CONTAINS(method, r'(%s)$')
        ORDER BY time
        """
            .formatted(who("calls"), String.join("|", HANDING_OUT));
  }

  private String neighbours() {
    String inside =
        sought.networks().stream()
            .map(BigQueryQueries::within)
            .collect(Collectors.joining("\n  OR "));
    return "WITH calls AS (\n"
        + both(sought.from(), sought.to()).indent(2)
        + """
        )
        SELECT JSON_VALUE(identity, '$.principalEmail') AS caller,
          JSON_VALUE(identity, '$.serviceAccountKeyName') AS key_name, address, COUNT(*) AS calls,
          COUNTIF(status IS NOT NULL) AS refused_or_failed, MIN(time) AS first, MAX(time) AS last
        FROM calls
        WHERE %s
        GROUP BY 1, 2, 3
        ORDER BY calls DESC
        """
            .formatted(inside);
  }

  private String newAddresses() {
    String before =
        """
        SELECT 1
        FROM earlier
        WHERE earlier.address = calls.address
          AND %s\
        """
            .formatted(who("earlier"));
    return "WITH calls AS (\n"
        + both(sought.from(), sought.to()).indent(2)
        + "), earlier AS (\n"
        + both(sought.from().minus(Sought.HISTORY), sought.from()).indent(2)
        + ")\nSELECT *\nFROM calls\nWHERE "
        + who("calls")
        + "\n  AND NOT EXISTS (\n"
        + before.indent(4).stripTrailing()
        + ")\nORDER BY time\n";
  }

  private static String both(Instant from, Instant to) {
    return LOGS.stream().map(log -> one(log, from, to)).collect(Collectors.joining("UNION ALL\n"));
  }

  private static String one(String log, Instant from, Instant to) {
    return """
    SELECT timestamp AS time, logName AS log, protopayload_auditlog.serviceName AS service,
      protopayload_auditlog.methodName AS method, protopayload_auditlog.resourceName AS target,
      protopayload_auditlog.requestMetadata.callerIp AS address,
      protopayload_auditlog.requestMetadata.callerSuppliedUserAgent AS agent,
      JSON_VALUE(TO_JSON_STRING(protopayload_auditlog.status), '$.code') AS status,
      TO_JSON_STRING(protopayload_auditlog.authenticationInfo) AS identity
    FROM `PROJECT.DATASET.cloudaudit_googleapis_com_%s`
    WHERE timestamp BETWEEN TIMESTAMP '%s' AND TIMESTAMP '%s'
    """
        .formatted(log, from, to);
  }

  private String who(String table) {
    List<String> ways = new ArrayList<>();
    String identity = table + ".identity";
    if (!sought.keyIds().isEmpty()) {
      ways.add(
          "JSON_VALUE(%s, '$.serviceAccountKeyName') IN (%s)"
              .formatted(identity, sought.keys(SQL, keyIds)));
    }
    List<String> names =
        sought.allNames().stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().toList();
    if (!names.isEmpty()) {
      String listed = SQL.texts(names);
      ways.add("LOWER(JSON_VALUE(%s, '$.principalEmail')) IN (%s)".formatted(identity, listed));
      ways.add(
          "REGEXP_REPLACE(LOWER(JSON_VALUE(%s, '$.principalSubject')), r'^(user|serviceaccount):', '') IN (%s)"
              .formatted(identity, listed));
      ways.add(
          """
          EXISTS (
                SELECT 1
                FROM UNNEST(JSON_QUERY_ARRAY(%s, '$.serviceAccountDelegationInfo')) AS link
                WHERE LOWER(JSON_VALUE(link, '$.firstPartyPrincipal.principalEmail')) IN (%s)
                  OR REGEXP_REPLACE(LOWER(JSON_VALUE(link, '$.principalSubject')), r'^(user|serviceaccount):', '') IN (%s))\
          """
              .formatted(identity, listed, listed));
    }
    return "(" + String.join("\n    OR ", ways) + ")";
  }

  /** Whether an address lies in a network; never an error, and never true for what is none. */
  private static String within(Sought.Prefix prefix) {
    int bytes = prefix.family() == IpAddress.Family.V4 ? 4 : 16;
    return ("IF(BYTE_LENGTH(NET.SAFE_IP_FROM_STRING(address)) = %d,"
            + " NET.IP_TRUNC(NET.SAFE_IP_FROM_STRING(address), %d) = NET.IP_FROM_STRING('%s'), FALSE)")
        .formatted(bytes, prefix.length(), prefix.first());
  }
}
