package io.keytrail.detection.sigma.rule;

import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Novelty;
import java.util.List;

/**
 * What the custom attribute {@code keytrail:} says, with the defaults filled in.
 *
 * @param points decibans a match is worth
 * @param hard evidence that needs no second layer
 * @param story past-tense phrase with {@code {field}} places; or empty
 * @param novelty what a match says is new for its principal
 * @param sameElement arrays below which the fields of one map must hold on one element
 */
public record Weight(
    Layer layer,
    double points,
    boolean hard,
    String story,
    Novelty novelty,
    List<String> sameElement) {
  public Weight {
    sameElement = List.copyOf(sameElement);
  }
}
