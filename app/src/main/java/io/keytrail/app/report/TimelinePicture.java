package io.keytrail.app.report;

import io.keytrail.app.terminal.TerminalText;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.IncidentEvent;
import io.keytrail.model.incident.NetworkSeen;
import io.keytrail.model.incident.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An incident's events as swim-lanes: one lane a network, time from left to right. Events of one
 * lane that would be drawn over each other are drawn once with their number, so that the picture of
 * ten events and that of five hundred are equally readable. The evidence table holds the same
 * facts.
 *
 * @param alarm where the incident reached paging severity; null if it never did
 */
public record TimelinePicture(
    int height, List<Lane> lanes, List<Mark> marks, List<Tick> ticks, @Nullable Tick alarm) {
  public static final int WIDTH = 960;

  static final int LEFT = 230;
  private static final int RIGHT = 24;
  private static final int TOP = 34;
  private static final int LANE_HEIGHT = 34;
  private static final int BUCKET = 11;
  private static final int MAX_LANES = 10;
  private static final int MAX_TICKS = 5;
  private static final int LABEL_LENGTH = 34;
  private static final String OTHER_NETWORKS = "other networks";

  /** A network's lane. */
  public record Lane(int y, String address, String description) {}

  /**
   * One or more events of a lane.
   *
   * @param shape CSS class of the layer, or {@code context}
   * @param hollow whether none of them succeeded
   */
  public record Mark(int x, int y, String shape, boolean hollow, int count, String title) {}

  /** A labelled time. */
  public record Tick(int x, String label) {
    /** The last one's label would be cut off where it stood around its line. */
    public String anchor() {
      return x >= WIDTH - RIGHT ? "end" : "middle";
    }
  }

  static TimelinePicture of(Incident incident) {
    return new Drawing(incident).picture();
  }

  /** Collects what stands where. */
  private static final class Drawing {
    private final Incident incident;
    private final long from;
    private final long span;
    private final Map<String, Integer> laneOfAddress = new HashMap<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final Map<String, Layer> layerOfDetection = new HashMap<>();

    Drawing(Incident incident) {
      this.incident = incident;
      this.from = incident.firstEvent().getEpochSecond();
      this.span = Math.max(1, incident.lastEvent().getEpochSecond() - from);
      for (Reason reason : incident.reasons()) {
        layerOfDetection.put(reason.detection(), reason.layer());
      }
      for (NetworkSeen network : incident.networks()) {
        addLane(network.address(), network.description());
      }
    }

    TimelinePicture picture() {
      List<Mark> marks = marks();
      List<Tick> ticks = new ArrayList<>();
      for (int i = 0; i < MAX_TICKS; i++) {
        long second = from + span * i / (MAX_TICKS - 1);
        ticks.add(new Tick(x(second), ReportTime.tick(Instant.ofEpochSecond(second), span)));
      }
      Instant detectedAt = incident.detectedAt();
      Tick alarm =
          detectedAt == null
              ? null
              : new Tick(x(detectedAt.getEpochSecond()), "paged " + ReportTime.full(detectedAt));
      return new TimelinePicture(
          TOP + LANE_HEIGHT * Math.max(1, lanes.size()) + 30, lanes, marks, ticks, alarm);
    }

    private List<Mark> marks() {
      Map<String, List<IncidentEvent>> buckets = new LinkedHashMap<>();
      for (IncidentEvent event : incident.events()) {
        int lane = lane(event.event());
        int bucket = (x(event.event().time().getEpochSecond()) - LEFT) / BUCKET;
        buckets.computeIfAbsent(lane + ":" + bucket, key -> new ArrayList<>()).add(event);
      }
      List<Mark> marks = new ArrayList<>();
      buckets.values().forEach(together -> marks.add(mark(together)));
      return marks;
    }

    private Mark mark(List<IncidentEvent> together) {
      IncidentEvent shown = together.getFirst();
      for (IncidentEvent event : together) {
        if (event.role() == IncidentEvent.Role.EVIDENCE
            && shown.role() != IncidentEvent.Role.EVIDENCE) {
          shown = event;
        }
      }
      boolean hollow = together.stream().noneMatch(e -> succeeded(e.event().outcome()));
      int bucket = (x(shown.event().time().getEpochSecond()) - LEFT) / BUCKET;
      return new Mark(
          LEFT + bucket * BUCKET + BUCKET / 2,
          lanes.get(lane(shown.event())).y(),
          shape(shown),
          hollow,
          together.size(),
          title(together, shown));
    }

    private String shape(IncidentEvent event) {
      return event.detections().stream()
          .map(layerOfDetection::get)
          .filter(layer -> layer != null)
          .findFirst()
          .map(Layer::label)
          .orElse("context");
    }

    private static String title(List<IncidentEvent> together, IncidentEvent shown) {
      String first =
          ReportTime.full(shown.event().time())
              + " "
              + TerminalText.safe(shown.event().action())
              + " ("
              + shown.event().outcome().status().label()
              + ")";
      return together.size() == 1 ? first : first + " and " + (together.size() - 1) + " more";
    }

    private static boolean succeeded(Outcome outcome) {
      return outcome.status() == Outcome.Status.SUCCESS
          || outcome.status() == Outcome.Status.PENDING;
    }

    private int lane(EventTrace event) {
      Integer known = laneOfAddress.get(event.origin().address());
      return known != null ? known : addLane(event.origin().address(), "");
    }

    private int addLane(String address, String description) {
      boolean full = lanes.size() == MAX_LANES;
      int lane = full ? MAX_LANES - 1 : lanes.size();
      laneOfAddress.put(address, lane);
      int y = TOP + LANE_HEIGHT * lane + LANE_HEIGHT / 2;
      if (full) {
        lanes.set(lane, new Lane(y, OTHER_NETWORKS, ""));
      } else {
        String shown = address.isEmpty() ? "no address in the log" : address;
        lanes.add(
            new Lane(
                y,
                TerminalText.safe(shown, LABEL_LENGTH),
                TerminalText.safe(description, LABEL_LENGTH)));
      }
      return lane;
    }

    private int x(long second) {
      long within = Math.min(span, Math.max(0, second - from));
      return LEFT + (int) ((WIDTH - LEFT - RIGHT) * within / span);
    }
  }
}
