package io.keytrail.sources.envelopes;

import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonNames;
import io.keytrail.model.json.JsonSlice;
import java.util.List;

/** Opens the envelopes of all providers. Stateless and thread-safe. */
public final class Envelopes {
  private static final List<String> LIST_NAMES =
      List.of(
          "Records",
          "records",
          "value",
          "Events",
          "entries",
          "Messages",
          "receivedMessages",
          "logEvents",
          "configurationItems",
          "tables",
          "Tables",
          "Findings",
          "findings",
          "listFindingsResults",
          "list_findings_results",
          "Anomalies");

  /** Members under which exports and APIs list their records; what each is shows in the element. */
  public static final JsonNames LISTS = JsonNames.of(LIST_NAMES.toArray(String[]::new));

  private Envelopes() {}

  /** One way of wrapping. */
  private interface Opener {
    /** Hands over what is inside, or returns false where this is something else. */
    boolean open(Letter letter, Contents contents);
  }

  private static final List<Opener> OPENERS =
      List.of(
          AwsDeliveries::open,
          Envelopes::openList,
          GoogleDeliveries::open,
          LogAnalyticsTables::open,
          CloudTrailRows::open,
          Shippers::open,
          OtherTelemetry::open);

  /**
   * Opens an object that no normaliser knows.
   *
   * @return whether it was an envelope, or something known to hold no records
   */
  public static boolean open(JsonMembers members, Contents contents) {
    Letter letter = Letter.of(members);
    for (Opener opener : OPENERS) {
      if (opener.open(letter, contents)) {
        return true;
      }
    }
    return false;
  }

  private static boolean openList(Letter letter, Contents contents) {
    boolean found = false;
    for (String name : LIST_NAMES) {
      JsonSlice list = letter.array(name);
      if (list != null) {
        contents.inner(list);
        found = true;
      }
    }
    return found;
  }
}
