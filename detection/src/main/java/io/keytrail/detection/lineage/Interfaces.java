package io.keytrail.detection.lineage;

import java.util.HashMap;
import java.util.Map;

/**
 * Which network interface belongs to which machine, as the calls say that launch machines and
 * attach interfaces. The latest word counts. Bounded by {@value #MOST}.
 */
final class Interfaces {
  static final int MOST = 200_000;

  private final Map<String, String> machines = new HashMap<>();
  private long lost;

  void attached(String networkInterface, String machine) {
    if (machines.size() < MOST || machines.containsKey(networkInterface)) {
      machines.put(networkInterface, machine);
    } else {
      lost++;
    }
  }

  /** The machine; empty where no call tells. */
  String machineOf(String networkInterface) {
    return machines.getOrDefault(networkInterface, "");
  }

  long lost() {
    return lost;
  }
}
