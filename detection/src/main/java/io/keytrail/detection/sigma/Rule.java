package io.keytrail.detection.sigma;

import io.keytrail.detection.sigma.rule.Attack;
import io.keytrail.detection.sigma.rule.Level;
import io.keytrail.detection.sigma.rule.LogSource;
import io.keytrail.detection.sigma.rule.RuleHeader;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Novelty;
import java.util.List;

/**
 * A loaded rule as everybody else sees it. One instance per rule; compare by identity or {@link
 * #index}.
 *
 * @param index its place in {@link RuleSet#rules()}
 * @param logSource {@link LogSource#NONE} for correlations
 * @param reporting whether a match is a finding by itself; false for rules that only feed a
 *     correlation without {@code generate}
 * @param captures fields whose values its matches keep for correlations, in lower case
 */
public record Rule(
    int index,
    RuleHeader header,
    LogSource logSource,
    Kind kind,
    boolean reporting,
    List<String> captures) {

  public Rule {
    captures = List.copyOf(captures);
  }

  /** What a rule looks at. */
  public enum Kind {
    SINGLE_EVENT,
    CORRELATION
  }

  /** The catalogue id, such as {@code aws.iam.admin-grant}. */
  public String name() {
    return header.name();
  }

  public String title() {
    return header.title();
  }

  /** The rule's own UUID, or empty. */
  public String id() {
    return header.id();
  }

  public Level level() {
    return header.level();
  }

  public Layer layer() {
    return header.weight().layer();
  }

  /** Decibans. */
  public double points() {
    return header.weight().points();
  }

  /** What a match says is new for its principal. */
  public Novelty novelty() {
    return header.weight().novelty();
  }

  /** Whether a match needs no second layer of evidence. */
  public boolean hard() {
    return header.weight().hard();
  }

  /** ATT&amp;CK technique ids as the rule has them. */
  public List<String> techniques() {
    return Attack.techniques(header.tags());
  }

  public String description() {
    return header.description();
  }

  public List<String> falsePositives() {
    return header.falsePositives();
  }

  public String file() {
    return header.file();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return index;
  }

  @Override
  public String toString() {
    return name();
  }
}
