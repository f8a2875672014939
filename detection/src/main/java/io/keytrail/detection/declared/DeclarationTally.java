package io.keytrail.detection.declared;

import io.keytrail.model.incident.DeclarationUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts what each declaration was asked for and what it hid, so that nobody has to trust it. */
public final class DeclarationTally {
  private static final int DETECTIONS_NAMED = 10;

  private final Map<Judgement.Hit, Count> counts = new HashMap<>();

  private static final class Count {
    long hits;
    double most;
    final TreeSet<String> detections = new TreeSet<>();
  }

  /**
   * Takes note of a judgement on a finding.
   *
   * @param hidden by how many points the weight of its finding fell; negative where it rose
   */
  public void add(Judgement judgement, String detection, double hidden) {
    for (Judgement.Hit hit : judgement.hits()) {
      Count count = counts.computeIfAbsent(hit, none -> new Count());
      count.hits++;
      count.most = Math.max(count.most, hidden);
      if (count.detections.size() < DETECTIONS_NAMED) {
        count.detections.add(detection);
      }
    }
  }

  /**
   * What became of every declaration, in the order of the file.
   *
   * @param logsEnd time of the last event; null when there was none
   */
  public List<DeclarationUse> uses(Declarations declared, @Nullable Instant logsEnd) {
    List<DeclarationUse> uses = new ArrayList<>();
    declared.windows().forEach(window -> uses.add(use(Judgement.Kind.WINDOW, window.name())));
    for (AllowEntry entry : declared.allowed()) {
      boolean expired = logsEnd != null && !logsEnd.isBefore(entry.expires());
      Count count = count(Judgement.Kind.ALLOWED, entry.name());
      uses.add(
          new DeclarationUse(
              Judgement.Kind.ALLOWED.label(),
              entry.name(),
              entry.owner(),
              entry.expires(),
              expired,
              count.hits,
              count.most,
              List.copyOf(count.detections)));
    }
    declared.vendors().forEach(vendor -> uses.add(use(Judgement.Kind.VENDOR, vendor.name())));
    declared.tests().forEach(test -> uses.add(use(Judgement.Kind.TEST, test.name())));
    declared.crownJewels().forEach(jewel -> uses.add(use(Judgement.Kind.JEWEL, jewel.name())));
    return uses;
  }

  private DeclarationUse use(Judgement.Kind kind, String name) {
    Count count = count(kind, name);
    return new DeclarationUse(
        kind.label(), name, "", null, false, count.hits, count.most, List.copyOf(count.detections));
  }

  private Count count(Judgement.Kind kind, String name) {
    return counts.getOrDefault(new Judgement.Hit(kind, name), new Count());
  }
}
