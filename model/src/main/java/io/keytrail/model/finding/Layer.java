package io.keytrail.model.finding;

import java.time.Duration;

/**
 * The eight sorts of evidence. Signals of one layer say much the same thing twice; signals of
 * different layers confirm each other, so severity asks for several layers.
 */
public enum Layer {
  AUTH_CONTEXT("auth-context", Duration.ofHours(24)),
  PROBING("probing", Duration.ofHours(6)),
  IDENTITY_CHANGE("identity-change", Duration.ofDays(7)),
  EVASION("evasion", Duration.ofDays(7)),
  RESOURCE_IMPACT("resource-impact", Duration.ofHours(72)),
  DATA("data", Duration.ofHours(72)),
  MONEY("money", Duration.ofHours(72)),
  /** Exposure keeps its weight for as long as the credential lives. */
  EXPOSURE("exposure", Duration.ofDays(36_500));

  private final String label;
  private final Duration halfLife;

  Layer(String label, Duration halfLife) {
    this.label = label;
    this.halfLife = halfLife;
  }

  /** The lower-case name used in every output and in rule files. */
  public String label() {
    return label;
  }

  /** The time after which evidence of this layer counts half. */
  public Duration halfLife() {
    return halfLife;
  }
}
