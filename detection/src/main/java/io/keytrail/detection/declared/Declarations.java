package io.keytrail.detection.declared;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an operator declared, and said of earlier incidents. Immutable.
 *
 * @param verdicts what was said of earlier incidents; comes from the store and not from the file
 */
public record Declarations(
    List<AutomationWindow> windows,
    List<AllowEntry> allowed,
    List<KnownVendor> vendors,
    List<AuthorisedTest> tests,
    List<CrownJewel> crownJewels,
    List<PastVerdict> verdicts) {
  /** Nothing was declared. */
  public static final Declarations NONE =
      new Declarations(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Declarations {
    windows = List.copyOf(windows);
    allowed = List.copyOf(allowed);
    vendors = List.copyOf(vendors);
    tests = List.copyOf(tests);
    crownJewels = List.copyOf(crownJewels);
    verdicts = List.copyOf(verdicts);
  }

  /** The same with what was said of earlier incidents. */
  public Declarations with(List<PastVerdict> said) {
    return new Declarations(windows, allowed, vendors, tests, crownJewels, said);
  }

  /** The last word on an incident; null when nobody has said anything. */
  public @Nullable PastVerdict verdictOn(String incidentId) {
    return verdicts.stream()
        .filter(verdict -> verdict.incidentId().equals(incidentId))
        .max(Comparator.comparing(verdict -> verdict.closing().at()))
        .orElse(null);
  }

  /** Whether nothing was declared that findings could be asked about. */
  boolean silent() {
    return windows.isEmpty() && allowed.isEmpty() && vendors.isEmpty();
  }
}
