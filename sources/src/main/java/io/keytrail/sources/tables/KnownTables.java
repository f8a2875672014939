package io.keytrail.sources.tables;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names tables that lie beside audit logs and are none, by columns that no other table has (FOCUS
 * 1.0 specification; AWS Cost and Usage Report data dictionary; Azure cost details fields; AWS IAM
 * credential report).
 */
public final class KnownTables {
  private KnownTables() {}

  /** What the table is, with its article; empty when it is not known. */
  public static String name(List<String> columns) {
    Set<String> names = new TreeSet<>();
    columns.forEach(column -> names.add(column.toLowerCase(Locale.ROOT)));
    if (names.contains("billedcost") && names.contains("chargeperiodstart")) {
      return "a cost table (FOCUS)";
    }
    if (names.contains("lineitem/unblendedcost") || names.contains("line_item_unblended_cost")) {
      return "an AWS Cost and Usage Report";
    }
    if (names.contains("costinbillingcurrency")) {
      return "an Azure cost export";
    }
    if (names.contains("user_creation_time") && names.contains("access_key_1_active")) {
      return "an IAM credential report";
    }
    return "";
  }
}
