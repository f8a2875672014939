package io.keytrail.model.incident;

import io.keytrail.model.finding.Layer;
import java.util.List;

/**
 * Why an incident is one: a detection and what it added to the score.
 *
 * @param points what it added after correlation inside its layer and decay
 * @param count how many findings of this detection were folded into it
 */
public record Reason(
    String detection,
    Layer layer,
    double points,
    int count,
    String text,
    List<String> techniques) {}
