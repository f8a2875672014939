package io.keytrail.model.incident;

import io.keytrail.model.event.EventTrace;
import java.util.List;

/**
 * An event of an incident's timeline.
 *
 * @param detections ids of the detections that rest on it; empty for context
 */
public record IncidentEvent(EventTrace event, Role role, List<String> detections) {
  /** What part it plays. */
  public enum Role {
    /** A finding rests on it. */
    EVIDENCE("evidence"),
    /** The same credential did it; it helps to read the rest. */
    CONTEXT("context");

    private final String label;

    Role(String label) {
      this.label = label;
    }

    /** The lower-case name used in every output. */
    public String label() {
      return label;
    }
  }
}
