package io.keytrail.app.report;

import io.keytrail.model.incident.CredentialLineage;
import io.keytrail.model.incident.CredentialNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A node of an incident's tree in words.
 *
 * @param depth steps below the root
 * @param what the thing and whose it is
 * @param origin the call that made it and when; empty for the root and where the logs do not show
 *     it
 * @param use how often it was used, and when last
 * @param usable whether it can still act, and until when
 * @param why why that is so
 * @param alive whether it can or may act
 */
public record LineageRow(
    int depth, String what, String origin, String use, String usable, String why, boolean alive) {

  /**
   * Every node in the order of the tree.
   *
   * @param names how the ids of credentials are shown
   */
  public static List<LineageRow> of(
      CredentialLineage lineage, CredentialNames names, Function<Instant, String> time) {
    List<Integer> depths = new ArrayList<>();
    List<LineageRow> rows = new ArrayList<>();
    for (CredentialNode node : lineage.nodes()) {
      int depth = node.parent() == CredentialNode.NONE ? 0 : depths.get(node.parent()) + 1;
      depths.add(depth);
      rows.add(row(node, depth, names, time));
    }
    return rows;
  }

  private static LineageRow row(
      CredentialNode node, int depth, CredentialNames names, Function<Instant, String> time) {
    return new LineageRow(
        depth,
        what(node, names),
        origin(node, time),
        use(node, time),
        usable(node, time),
        node.why(),
        node.usable() != CredentialNode.Usable.NO);
  }

  private static String what(CredentialNode node, CredentialNames names) {
    String kind = node.kind().label().replace('-', ' ');
    String principal = shortName(node.principal());
    String id = node.kind().credential() ? names.shown(node.id()) : shortName(node.id());
    if (id.isEmpty() || id.equals(principal)) {
      return kind + " " + principal;
    }
    return principal.isEmpty() ? kind + " " + id : kind + " " + id + " (" + principal + ")";
  }

  /** Of an ARN what tells it apart inside its account. */
  private static String shortName(String name) {
    return name.startsWith("arn:") ? name.substring(name.lastIndexOf(':') + 1) : name;
  }

  private static String origin(CredentialNode node, Function<Instant, String> time) {
    Instant since = node.since();
    return since == null ? "" : node.cameBy() + " " + time.apply(since);
  }

  private static String use(CredentialNode node, Function<Instant, String> time) {
    Instant last = node.lastUse();
    return last == null
        ? "not used in these logs"
        : "used "
            + node.uses()
            + (node.uses() == 1 ? " time, " : " times, last ")
            + time.apply(last);
  }

  private static String usable(CredentialNode node, Function<Instant, String> time) {
    Instant until = node.until();
    String end = until == null ? "" : " until " + time.apply(until);
    return switch (node.usable()) {
      case YES -> "usable" + end;
      case NO -> "not usable";
      case UNKNOWN -> "may be usable" + end;
    };
  }
}
