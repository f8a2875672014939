package io.keytrail.detection.lineage;

import io.keytrail.model.incident.CredentialLineage;
import io.keytrail.model.incident.CredentialNode;
import io.keytrail.model.incident.CredentialNode.Usable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns drafts into the list an incident shows: the root first, every parent before its children.
 */
final class LineageNodes {
  private static final Comparator<NodeDraft> IN_TIME =
      Comparator.comparing(LineageNodes::known).thenComparing(draft -> draft.key);

  private final Map<String, NodeDraft> drafts;
  private final Revocations revocations;
  private final Instant now;
  private final NodeDraft root;
  private final Map<String, List<NodeDraft>> children = new HashMap<>();
  private final Map<String, Usability> usabilities = new HashMap<>();

  LineageNodes(Map<String, NodeDraft> drafts, Revocations revocations, Instant now) {
    this.drafts = drafts;
    this.revocations = revocations;
    this.now = now;
    this.root = drafts.values().iterator().next();
  }

  CredentialLineage list(int most, int left) {
    Set<String> kept = kept(most);
    for (NodeDraft draft : drafts.values()) {
      usabilities.put(draft.key, Usability.of(draft, revocations, now));
      if (draft != root && kept.contains(draft.key)) {
        children.computeIfAbsent(parentOf(draft), key -> new ArrayList<>()).add(draft);
      }
    }
    List<CredentialNode> nodes = new ArrayList<>();
    add(root, CredentialNode.NONE, nodes);
    return new CredentialLineage(nodes, left + drafts.size() - nodes.size());
  }

  private void add(NodeDraft draft, int parent, List<CredentialNode> nodes) {
    int number = nodes.size();
    nodes.add(node(draft, number, parent));
    List<NodeDraft> below = children.getOrDefault(draft.key, List.of());
    below.stream().sorted(IN_TIME).forEach(child -> add(child, number, nodes));
  }

  /** What can still act first, then what was used last; with everything between it and the root. */
  private Set<String> kept(int most) {
    List<NodeDraft> ranked = new ArrayList<>(drafts.values());
    ranked.sort(
        Comparator.comparing(
                (NodeDraft draft) -> Usability.of(draft, revocations, now).usable() == Usable.NO)
            .thenComparing(draft -> Lifetimes.ends(draft.kind))
            .thenComparing(IN_TIME));
    Set<String> kept = new HashSet<>();
    kept.add(root.key);
    for (NodeDraft draft : ranked) {
      List<String> path = path(draft, kept);
      if (kept.size() + path.size() <= most) {
        kept.addAll(path);
      }
    }
    return kept;
  }

  private List<String> path(NodeDraft draft, Set<String> kept) {
    List<String> path = new ArrayList<>();
    String at = draft.key;
    while (!kept.contains(at) && !path.contains(at)) {
      path.add(at);
      NodeDraft node = drafts.get(at);
      at = node == null ? root.key : parentOf(node);
    }
    return path;
  }

  /** The root for what has no parent in the tree, or would be its own ancestor. */
  private String parentOf(NodeDraft draft) {
    Set<String> passed = new HashSet<>();
    String at = draft.key;
    while (passed.add(at)) {
      NodeDraft node = drafts.get(at);
      if (node == null || node == root) {
        boolean known = drafts.containsKey(draft.parent);
        return known ? draft.parent : root.key;
      }
      at = node.parent.isEmpty() ? root.key : node.parent;
    }
    return root.key;
  }

  private CredentialNode node(NodeDraft draft, int number, int parent) {
    Usability usability =
        usabilities.getOrDefault(draft.key, Usability.of(draft, revocations, now));
    return new CredentialNode(
        number,
        parent,
        draft.kind,
        draft.id,
        draft.principal,
        draft.account,
        draft.cameBy,
        draft.eventId,
        draft.since,
        draft.firstUse,
        draft.lastUse,
        draft.uses,
        usability.usable(),
        usability.until(),
        usability.why());
  }

  private static Instant known(NodeDraft draft) {
    @Nullable Instant known = draft.known();
    return known == null ? Instant.MAX : known;
  }
}
