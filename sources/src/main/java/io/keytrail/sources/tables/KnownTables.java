package io.keytrail.sources.tables;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names tables that lie beside audit logs and are none, by columns that no other table has (AWS IAM
 * user guide, "Get credential reports").
 */
public final class KnownTables {
  private KnownTables() {}

  /** What the table is, with its article; empty when it is not known. */
  public static String name(List<String> columns) {
    Set<String> names = new TreeSet<>();
    columns.forEach(column -> names.add(column.toLowerCase(Locale.ROOT)));
    if (names.contains("user_creation_time") && names.contains("access_key_1_active")) {
      return "an IAM credential report";
    }
    return "";
  }
}
