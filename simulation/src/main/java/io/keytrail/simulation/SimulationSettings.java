package io.keytrail.simulation;

import io.keytrail.model.identity.Provider;
import io.keytrail.simulation.delivery.Layout;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * What to simulate. Equal settings give equal records on every machine.
 *
 * @param start first UTC day
 * @param days how many days, 3 or more
 * @param volume how many times the small company's machine-made activity; 1 gives some 500 records
 *     a day over all three providers
 */
public record SimulationSettings(
    long seed,
    LocalDate start,
    int days,
    double volume,
    Set<Provider> providers,
    Scenario scenario,
    Layout layout) {

  private static final int MAX_DAYS = 3660;

  public SimulationSettings {
    if (days < 3 || days > MAX_DAYS) {
      throw new IllegalArgumentException("days must be 3 to " + MAX_DAYS + ", not " + days);
    }
    if (!(volume > 0 && volume <= 10_000)) {
      throw new IllegalArgumentException("volume must be above 0 and at most 10000, not " + volume);
    }
    providers = Set.copyOf(providers);
  }

  /** The example that ships: thirty quiet days, then two with the thief. */
  public static SimulationSettings example() {
    return new SimulationSettings(
        20261123L,
        LocalDate.of(2026, 10, 5),
        32,
        1,
        EnumSet.of(Provider.AWS, Provider.GCP, Provider.AZURE),
        Scenario.STOLEN_KEY,
        Layout.BUNDLED);
  }

  /** The same with another scenario. */
  public SimulationSettings with(Scenario other) {
    return new SimulationSettings(seed, start, days, volume, providers, other, layout);
  }

  /** The same in another layout. */
  public SimulationSettings with(Layout other) {
    return new SimulationSettings(seed, start, days, volume, providers, scenario, other);
  }

  /** The same for some providers only. */
  public SimulationSettings with(Set<Provider> some) {
    return new SimulationSettings(seed, start, days, volume, some, scenario, layout);
  }

  /** The same with another seed. */
  public SimulationSettings withSeed(long other) {
    return new SimulationSettings(other, start, days, volume, providers, scenario, layout);
  }

  /** The same with this many days and times the activity. */
  public SimulationSettings sized(int otherDays, double otherVolume) {
    return new SimulationSettings(seed, start, otherDays, otherVolume, providers, scenario, layout);
  }

  /** Day of the run on which the thief first uses the key. */
  int firstDayOfTheft() {
    return days - 2;
  }
}
