package io.keytrail.detection.cost;

import io.keytrail.detection.cost.CostMeter.Payer;
import io.keytrail.detection.metering.Metered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges what each service cost in each region against what it cost before. */
public final class CostJudge {
  private final Spike spike = new Spike();
  private final NewServiceRegion newServiceRegion = new NewServiceRegion();

  /**
   * Judges everything that was summed.
   *
   * @param learned days that are only compared with; one that was judged too counts as judged
   */
  public void judge(CostTable judged, CostTable learned, Consumer<Metered> signs) {
    Map<CostMeter, MeterCosts> before = new HashMap<>();
    Map<Payer, Long> begun = new HashMap<>();
    learned.meters().forEach(costs -> before.put(costs.meter, costs));
    learned.meters().forEach(costs -> begin(costs, begun));
    List<MeterCosts> all = judged.meters();
    all.forEach(costs -> begin(costs, begun));
    for (MeterCosts costs : all) {
      @Nullable MeterCosts known = before.get(costs.meter);
      long first = begun.getOrDefault(costs.meter.payer(), costs.days().firstKey());
      Spending spending = Spending.of(costs, known, first);
      spike.judge(spending, signs);
      newServiceRegion.judge(spending, signs);
    }
  }

  private static void begin(MeterCosts costs, Map<Payer, Long> begun) {
    begun.merge(costs.meter.payer(), costs.days().firstKey(), Math::min);
  }
}
