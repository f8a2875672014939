package io.keytrail.app.config;

import io.keytrail.model.text.Wildcard;
import io.keytrail.response.approval.Approver;
import io.keytrail.response.approval.Approvers;
import io.keytrail.response.approval.StandingOrder;
import io.keytrail.response.rail.Limits;
import io.keytrail.response.rail.ProtectedThings;
import io.keytrail.response.rail.Rails;
import io.keytrail.response.signing.VerifyingKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads who may agree to containment and what is never touched: a YAML file of {@code approvers},
 * {@code standing-orders}, {@code protected} and {@code limits}. What is wrong in it is refused
 * with line and field: a rail that is silently left out is found when it is missed.
 */
public final class RespondersFile {
  private static final int MOST_CHANGES = 10_000;
  private static final int MOST_DAYS = 366;

  /**
   * What it says.
   *
   * @param rails what holds steps back
   */
  public record Responders(Approvers approvers, Rails.Setup rails) {
    /** When there is no such file: nobody may agree to anything. */
    public static final Responders NONE = new Responders(Approvers.NONE, Rails.Setup.USUAL);
  }

  private RespondersFile() {}

  /**
   * Reads the whole file.
   *
   * @throws ConfigurationError if it cannot be read or anything in it is wrong
   */
  public static Responders read(Path path) {
    DeclaredFields root = DeclaredFields.root(path);
    root.only(List.of("approvers", "standing-orders", "protected", "limits"));
    List<Approver> approvers = list(root, "approvers", RespondersFile::approver);
    List<StandingOrder> orders = list(root, "standing-orders", RespondersFile::order);
    for (StandingOrder order : orders) {
      if (approvers.stream().noneMatch(approver -> approver.name().equals(order.approver()))) {
        throw root.refused(
            "standing-orders", "\"" + order.approver() + "\" is no approver of this file");
      }
    }
    return new Responders(
        new Approvers(approvers, orders),
        new Rails.Setup(
            list(root, "protected", RespondersFile::things), limits(root.entry("limits"))));
  }

  private static <T> List<T> list(
      DeclaredFields root, String field, Function<DeclaredFields, T> read) {
    Set<String> names = new HashSet<>();
    return root.entries(field).stream()
        .map(entry -> {
          if (!names.add(entry.text("name"))) {
            throw entry.refused("name", "is taken by another entry of " + field);
          }
          return entry.made(() -> read.apply(entry));
        })
        .toList();
  }

  private static Approver approver(DeclaredFields entry) {
    entry.only(List.of("name", "key", "owns"));
    try {
      return new Approver(
          entry.text("name"), VerifyingKey.of(entry.text("key")), Set.copyOf(entry.texts("owns")));
    } catch (IllegalArgumentException e) {
      throw entry.refused("key", String.valueOf(e.getMessage()));
    }
  }

  private static StandingOrder order(DeclaredFields entry) {
    entry.only(List.of("name", "approver", "expires", "signature"));
    return new StandingOrder(
        entry.text("name"),
        entry.text("approver"),
        entry.moment("expires"),
        entry.text("signature"));
  }

  private static ProtectedThings things(DeclaredFields entry) {
    entry.only(List.of("name", "names"));
    List<String> names = entry.texts("names");
    if (names.isEmpty()) {
      throw entry.refused("names", "is missing: principals, targets or accounts, with * and ?");
    }
    return new ProtectedThings(entry.text("name"), names.stream().map(Wildcard::new).toList());
  }

  private static Limits limits(@Nullable DeclaredFields entry) {
    if (entry == null) {
      return Limits.USUAL;
    }
    entry.only(List.of("changes-per-hour", "final-per-day", "review-days"));
    return new Limits(
        entry.count("changes-per-hour", MOST_CHANGES, Limits.USUAL.changesPerHour()),
        entry.count("final-per-day", MOST_CHANGES, Limits.USUAL.finalPerDay()),
        Duration.ofDays(
            entry.count("review-days", MOST_DAYS, (int) Limits.USUAL.review().toDays())));
  }
}
