package io.keytrail.app.output;

import io.keytrail.model.event.EventTrace;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.IncidentEvent;
import io.keytrail.model.incident.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be said of a reason besides itself. */
final class ReasonWords {
  private static final int ACTIONS_NAMED = 4;

  private ReasonWords() {}

  /** What it rests on, what was normal before, and what changed its points; a line each. */
  static List<String> explained(Incident incident, Reason reason, Moments moments) {
    List<String> lines = new ArrayList<>();
    List<EventTrace> events =
        incident.evidenceOf(reason).stream().map(IncidentEvent::event).toList();
    if (!events.isEmpty()) {
      lines.add("rests on " + calls(events, moments));
    }
    if (!reason.normal().isEmpty()) {
      lines.add("normal: " + reason.normal());
    }
    if (!reason.weighing().isEmpty()) {
      lines.add("weighed: " + String.join("; ", reason.weighing()));
    }
    return lines;
  }

  private static String calls(List<EventTrace> events, Moments moments) {
    List<String> actions = events.stream().map(EventTrace::action).distinct().toList();
    String named = actions.stream().limit(ACTIONS_NAMED).collect(Collectors.joining(", "));
    String more =
        actions.size() > ACTIONS_NAMED ? " and " + (actions.size() - ACTIONS_NAMED) + " more" : "";
    return Verdict.counted(events.size(), "call")
        + ", "
        + moments.span(events.getFirst().time(), events.getLast().time())
        + ": "
        + named
        + more;
  }
}
