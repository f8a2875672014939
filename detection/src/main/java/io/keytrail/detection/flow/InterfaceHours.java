package io.keytrail.detection.flow;

import io.keytrail.model.metering.FlowMeter;
import java.util.ArrayList;
import java.util.List;

/**
 * The hours of one interface in order of time, as {@link FlowCells} numbers them.
 *
 * @param machine the machine it belongs to, where the log says; else empty
 */
record InterfaceHours(FlowMeter meter, String machine, List<long[]> hours) {
  InterfaceHours {
    hours = List.copyOf(hours);
  }

  static List<InterfaceHours> of(FlowCells cells) {
    List<InterfaceHours> all = new ArrayList<>();
    List<long[]> hours = new ArrayList<>();
    for (long[] row : cells.rows()) {
      if (!hours.isEmpty() && hours.getLast()[FlowCells.METER] != row[FlowCells.METER]) {
        add(all, cells, hours);
        hours = new ArrayList<>();
      }
      hours.add(row);
    }
    if (!hours.isEmpty()) {
      add(all, cells, hours);
    }
    return all;
  }

  private static void add(List<InterfaceHours> all, FlowCells cells, List<long[]> hours) {
    long hash = hours.getFirst()[FlowCells.METER];
    FlowMeter meter = cells.meter(hash);
    if (meter != null) {
      all.add(new InterfaceHours(meter, cells.machine(hash), hours));
    }
  }

  long hash() {
    return hours.getFirst()[FlowCells.METER];
  }
}
