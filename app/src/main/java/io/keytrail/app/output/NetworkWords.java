package io.keytrail.app.output;

import io.keytrail.model.incident.NetworkSeen;
import io.keytrail.model.incident.ReverseName;

/** What is to be said of a network besides its description. */
final class NetworkWords {
  private NetworkWords() {}

  /** What a name server said, marked as what it is; empty when none was asked. */
  static String reverse(NetworkSeen network) {
    ReverseName reverse = network.reverse();
    if (reverse == null) {
      return "";
    }
    return switch (reverse.state()) {
      case FOUND -> "; calls itself " + reverse.name() + " (asked now)";
      case NONE -> "; has no name (asked now)";
      case UNANSWERED -> "; no answer to whose it is (asked now)";
    };
  }
}
