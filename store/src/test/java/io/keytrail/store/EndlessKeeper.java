package io.keytrail.store;

import io.keytrail.model.finding.Severity;
import java.nio.file.Path;

/** A process that keeps hunts until it is killed, and says each number once it is kept. */
final class EndlessKeeper {
  static final int EVENTS = 60;

  private EndlessKeeper() {}

  public static void main(String[] arguments) {
    try (IncidentStore store = SqliteIncidentStore.open(Path.of(arguments[0]))) {
      for (int i = 0; ; i++) {
        long number =
            store.keep(
                Hunts.of(
                    Hunts.incident("KT-A" + i, Severity.S1, "a", EVENTS),
                    Hunts.incident("KT-B" + i, Severity.S2, "b", EVENTS)),
                50);
        System.out.println(number);
        System.out.flush();
      }
    }
  }
}
