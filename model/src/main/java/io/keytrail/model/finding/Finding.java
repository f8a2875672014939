package io.keytrail.model.finding;

import io.keytrail.model.event.EventTrace;
import io.keytrail.model.metering.Series;
import java.util.List;

/**
 * One detection's word about one event (OCSF Detection Finding, class 2004).
 *
 * @param detection id in the catalogue, for example {@code aws.iam.admin-grant}
 * @param points decibans: ten times the decimal logarithm of how much likelier the event is in an
 *     attack than in this customer's normal work
 * @param hard evidence that needs no second layer: a planted token used, the provider's own verdict
 * @param text what was seen, in one sentence for a reader
 * @param story the same in the past tense without its subject, for an incident's story: "gave
 *     deploy-bot administrator rights"; or empty
 * @param normal what was normal for the principal before, with numbers and how much history that
 *     was judged by; empty when the detection does not know
 * @param series what was measured before and then, for what a meter tells; else {@link Series#NONE}
 * @param novelty what it says is new for the principal
 * @param techniques ATT&amp;CK ids
 * @param events the events it rests on in event-time order; the last one made it fire
 */
public record Finding(
    String detection,
    Layer layer,
    double points,
    boolean hard,
    String text,
    String story,
    String normal,
    Series series,
    Novelty novelty,
    List<String> techniques,
    List<EventTrace> events) {

  public Finding {
    techniques = List.copyOf(techniques);
    events = List.copyOf(events);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("finding " + detection + " rests on no event");
    }
  }

  /** A finding that says nothing is new. */
  public Finding(
      String detection,
      Layer layer,
      double points,
      boolean hard,
      String text,
      String story,
      String normal,
      List<String> techniques,
      List<EventTrace> events) {
    this(
        detection,
        layer,
        points,
        hard,
        text,
        story,
        normal,
        Series.NONE,
        Novelty.NONE,
        techniques,
        events);
  }

  /** A finding of a detection that knows nothing of what was before. */
  public Finding(
      String detection,
      Layer layer,
      double points,
      boolean hard,
      String text,
      String story,
      List<String> techniques,
      List<EventTrace> events) {
    this(detection, layer, points, hard, text, story, "", techniques, events);
  }

  /** A finding of a rule that brings no story of its own. */
  public Finding(
      String detection,
      Layer layer,
      double points,
      boolean hard,
      String text,
      List<String> techniques,
      List<EventTrace> events) {
    this(detection, layer, points, hard, text, "", "", techniques, events);
  }

  /** The same, saying what is new. */
  public Finding bringing(Novelty brought) {
    return new Finding(
        detection, layer, points, hard, text, story, normal, series, brought, techniques, events);
  }

  /** The same, with what a meter said. */
  public Finding measuring(Series measured) {
    return new Finding(
        detection, layer, points, hard, text, story, normal, measured, novelty, techniques, events);
  }

  /** The event that completed it. */
  public EventTrace trigger() {
    return events.getLast();
  }
}
