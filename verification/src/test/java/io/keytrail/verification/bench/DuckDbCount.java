package io.keytrail.verification.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * DuckDB counting records, addresses and regions by principal: a small part of a hunt, and what an
 * analyst without Keytrail would begin with. The columns are declared, which is DuckDB's fast way.
 */
public final class DuckDbCount {
  private static final String IDENTITY = "STRUCT(\"type\" VARCHAR, arn VARCHAR, invokedBy VARCHAR)";

  private DuckDbCount() {}

  /** Counts the folder named first, of the layout named second, and prints the sum of all rows. */
  public static void main(String[] arguments) throws SQLException {
    String folder = arguments[0].replace("'", "''");
    String sql = count(arguments[1].equals("s3") ? envelopes(folder) : lines(folder));
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    long principals = 0;
    long records = 0;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        principals++;
        records += rows.getLong("records");
      }
    }
    System.out.println(principals + " principals with this many records:");
    System.out.println(records);
  }

  private static String count(String source) {
    return """
    SELECT coalesce(userIdentity.arn, userIdentity.invokedBy) AS principal, count(*) AS records,
           count(DISTINCT sourceIPAddress) AS addresses, count(DISTINCT awsRegion) AS regions,
           min(eventTime) AS first_seen
    FROM %s GROUP BY ALL ORDER BY records DESC, principal
    """
        .formatted(source);
  }

  private static String envelopes(String folder) {
    return """
    (SELECT record.* FROM (SELECT unnest(Records) AS record FROM read_json('%s/**/*.json.gz',
        columns = {Records: 'STRUCT(eventTime VARCHAR, awsRegion VARCHAR, sourceIPAddress VARCHAR,
        userIdentity %s)[]'}, maximum_object_size = 67108864)))
    """
        .formatted(folder, IDENTITY);
  }

  private static String lines(String folder) {
    return """
    read_json('%s/*.ndjson.gz', format = 'newline_delimited', columns = {eventTime: 'VARCHAR',
        awsRegion: 'VARCHAR', sourceIPAddress: 'VARCHAR', userIdentity: '%s'})
    """
        .formatted(folder, IDENTITY);
  }
}
