package io.keytrail.model.incident;

import io.keytrail.model.finding.Layer;
import io.keytrail.model.metering.Series;
import java.util.List;

/**
 * Why an incident is one: a detection and what it added to the score.
 *
 * @param points what it added after correlation inside its layer and decay
 * @param count how many findings of this detection were folded into it
 * @param normal what was normal for the principal before, with numbers; empty when unknown
 * @param series what was measured before and then; or {@link Series#NONE}
 * @param weighing what changed its points or was considered, one short line each
 */
public record Reason(
    String detection,
    Layer layer,
    double points,
    int count,
    String text,
    String normal,
    Series series,
    List<String> weighing,
    List<String> techniques) {

  public Reason {
    weighing = List.copyOf(weighing);
    techniques = List.copyOf(techniques);
  }

  /** A reason whose points nothing changed. */
  public Reason(
      String detection,
      Layer layer,
      double points,
      int count,
      String text,
      List<String> techniques) {
    this(detection, layer, points, count, text, "", Series.NONE, List.of(), techniques);
  }
}
