package io.keytrail.detection.incident;

import io.keytrail.model.identity.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * Whose events are wanted as context once all findings are in. Immutable, so that several threads
 * may ask while they go through the events again.
 */
public final class Suspects {
  private final CredentialTree tree;
  private final NavigableMap<IncidentKey, Suspect> byRoot;

  Suspects(CredentialTree tree, NavigableMap<IncidentKey, Suspect> byRoot) {
    this.tree = tree;
    this.byRoot = byRoot;
  }

  /** Whether nobody is suspected, so that the second pass can be left out. */
  public boolean none() {
    return byRoot.isEmpty();
  }

  /**
   * Whether an event of this actor at this time is of use for an incident: all that came before it
   * tells what was usual, and what came within a day helps to read it.
   */
  public boolean include(Actor actor, Instant time) {
    Suspect suspect = of(actor, time.getEpochSecond());
    return suspect != null && suspect.wants(time);
  }

  @Nullable Suspect of(Actor actor, long second) {
    return byRoot.get(tree.rootOf(actor, second));
  }

  Collection<Suspect> all() {
    return byRoot.values();
  }
}
