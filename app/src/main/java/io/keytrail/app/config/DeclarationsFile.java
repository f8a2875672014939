package io.keytrail.app.config;

import io.keytrail.detection.declared.AllowEntry;
import io.keytrail.detection.declared.AuthorisedTest;
import io.keytrail.detection.declared.AutomationWindow;
import io.keytrail.detection.declared.CrownJewel;
import io.keytrail.detection.declared.Declarations;
import io.keytrail.detection.declared.KnownVendor;
import io.keytrail.detection.declared.Schedule;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an operator declared: a YAML file of {@code windows}, {@code allow}, {@code vendors},
 * {@code watch}, {@code tests} and {@code crown-jewels}. What is wrong in it is refused with line
 * and field, because an entry that is silently left out is an alarm at night.
 */
public final class DeclarationsFile {
  private DeclarationsFile() {}

  /**
   * Reads the whole file.
   *
   * @throws ConfigurationError if it cannot be read or anything in it is wrong
   */
  public static Declarations read(Path path) {
    DeclaredFields root = DeclaredFields.root(path);
    root.only(List.of("windows", "allow", "vendors", "watch", "tests", "crown-jewels"));
    Set<String> breached = new HashSet<>(root.texts("watch"));
    List<KnownVendor> vendors = list(root, "vendors", entry -> vendor(entry, breached));
    for (String watched : breached) {
      if (vendors.stream().noneMatch(vendor -> vendor.name().equals(watched))) {
        throw root.refused("watch", "there is no vendor \"" + watched + "\" to watch");
      }
    }
    return new Declarations(
        list(root, "windows", DeclarationsFile::window),
        list(root, "allow", DeclarationsFile::allowed),
        vendors,
        list(root, "tests", DeclarationsFile::test),
        list(root, "crown-jewels", DeclarationsFile::jewel),
        List.of());
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

  private static AutomationWindow window(DeclaredFields entry) {
    entry.only(List.of("name", "principals", "actions", "sources", "schedule"));
    return new AutomationWindow(
        entry.text("name"),
        entry.someNames("principals"),
        entry.someNames("actions"),
        entry.sources("sources"),
        schedule(entry.entry("schedule")));
  }

  private static @Nullable Schedule schedule(@Nullable DeclaredFields entry) {
    if (entry == null) {
      return null;
    }
    entry.only(List.of("days", "from", "to", "zone"));
    return new Schedule(
        entry.days("days"),
        entry.time("from", LocalTime.MIDNIGHT),
        entry.time("to", LocalTime.MIDNIGHT),
        entry.zone("zone", ZoneOffset.UTC));
  }

  private static AllowEntry allowed(DeclaredFields entry) {
    entry.only(
        List.of(
            "name",
            "owner",
            "reason",
            "since",
            "expires",
            "principals",
            "actions",
            "sources",
            "resources"));
    return new AllowEntry(
        entry.text("name"),
        entry.text("owner"),
        entry.text("reason"),
        entry.moment("since"),
        entry.moment("expires"),
        entry.names("principals"),
        entry.names("actions"),
        entry.sources("sources"),
        entry.names("resources"));
  }

  private static KnownVendor vendor(DeclaredFields entry, Set<String> breached) {
    entry.only(List.of("name", "accounts", "principals"));
    return new KnownVendor(
        entry.text("name"),
        Set.copyOf(entry.texts("accounts")),
        entry.names("principals"),
        breached.contains(entry.text("name")));
  }

  private static AuthorisedTest test(DeclaredFields entry) {
    entry.only(List.of("name", "from", "until", "principals", "sources"));
    return new AuthorisedTest(
        entry.text("name"),
        entry.moment("from"),
        entry.moment("until"),
        entry.names("principals"),
        entry.sources("sources"));
  }

  private static CrownJewel jewel(DeclaredFields entry) {
    entry.only(List.of("name", "accounts", "principals", "resources"));
    return new CrownJewel(
        entry.text("name"),
        entry.names("accounts"),
        entry.names("principals"),
        entry.names("resources"));
  }
}
