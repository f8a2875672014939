package io.keytrail.sources.costs;

import io.keytrail.model.json.JsonMembers;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.fields.Fields;

/** A form in which bills come, a row for each line. */
interface Bill {
  /** Whether a row has the columns that no other table has. */
  boolean recognises(JsonMembers row);

  /**
   * Reads a row.
   *
   * @throws io.keytrail.model.json.MalformedJson if a value of it is broken inside
   */
  NormalizeResult read(Fields row, JsonMembers members);
}
