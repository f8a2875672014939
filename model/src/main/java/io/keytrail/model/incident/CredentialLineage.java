package io.keytrail.model.incident;

import java.util.List;

/**
 * The tree of an incident: its root credential with all that came of it, as far as the logs show.
 * What of it is usable is what a response has to cut off.
 *
 * @param nodes the root first and every parent before its children; empty where nobody kept it
 * @param omitted how many more there are than {@code nodes} holds
 */
public record CredentialLineage(List<CredentialNode> nodes, int omitted) {
  /** No tree was kept. */
  public static final CredentialLineage NONE = new CredentialLineage(List.of(), 0);

  public CredentialLineage {
    nodes = List.copyOf(nodes);
  }
}
