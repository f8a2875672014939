package io.keytrail.detection.flow;

import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.detection.metering.Metered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges each interface's hours against its own hours before. */
public final class FlowJudge {
  private final EgressSurge surge;
  private final Mining mining;

  /**
   * A judge that describes addresses by these tables.
   *
   * @param networks used by the calling thread only
   */
  public FlowJudge(AddressLookup networks) {
    this.surge = new EgressSurge(networks);
    this.mining = new Mining(networks);
  }

  /**
   * Judges everything that was summed.
   *
   * @param learned hours that are only compared with; one that was judged too counts as judged
   */
  public void judge(FlowTable judged, FlowTable learned, Consumer<Metered> signs) {
    for (int part = 0; part < judged.parts(); part++) {
      Map<Long, InterfaceHours> before = new HashMap<>();
      learned.interfaces(part).forEach(known -> before.put(known.hash(), known));
      for (InterfaceHours one : judged.interfaces(part)) {
        InterfaceHours known = before.get(one.hash());
        List<Hour> hours = hours(one, known);
        surge.judge(one, hours, signs);
        mining.judge(one, hours, signs);
      }
    }
  }

  private static List<Hour> hours(InterfaceHours judged, @Nullable InterfaceHours learned) {
    TreeMap<Long, Hour> hours = new TreeMap<>();
    if (learned != null) {
      learned.hours().forEach(row -> hours.put(row[FlowCells.HOUR], new Hour(row, false)));
    }
    judged.hours().forEach(row -> hours.put(row[FlowCells.HOUR], new Hour(row, true)));
    return new ArrayList<>(hours.values());
  }
}
