package io.keytrail.verification.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * DuckDB summing bytes by interface, hour and whether the target is inside: what an analyst would
 * begin with, and what a hunt does among other things.
 */
public final class DuckDbFlows {
  private DuckDbFlows() {}

  /** Sums the flow logs below the folder named first and prints how many records there were. */
  public static void main(String[] arguments) throws SQLException {
    String folder = arguments[0].replace("'", "''");
    String sql =
        """
        SELECT interface, start // 3600 AS hour, target LIKE '10.%%' AS inside,
               sum(bytes) AS bytes, count(*) AS records
        FROM read_csv('%s/**/*.log.gz', delim = ' ', header = true, nullstr = '-',
            columns = {version: 'INTEGER', account: 'VARCHAR', interface: 'VARCHAR', source: 'VARCHAR',
            target: 'VARCHAR', source_port: 'INTEGER', target_port: 'INTEGER', protocol: 'INTEGER',
            packets: 'BIGINT', bytes: 'BIGINT', start: 'BIGINT', finish: 'BIGINT', action: 'VARCHAR',
            status: 'VARCHAR'})
        WHERE status = 'OK' GROUP BY ALL
        """
            .formatted(folder);
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    long sums = 0;
    long records = 0;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        sums++;
        records += rows.getLong("records");
      }
    }
    System.out.println(sums + " sums of this many records:");
    System.out.println(records);
  }
}
