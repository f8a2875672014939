package io.keytrail.simulation.workloads;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.AwsDesk;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.records.aws.Caller;
import java.util.Map;

/**
 * One call that an AWS service makes as itself, over and over: the trail checking its bucket, a
 * service opening an encrypted object.
 *
 * @param values named values of the call's blanks
 * @param perDay calls a day at volume 1
 */
public record ServiceCalls(
    String service,
    String label,
    Map<String, String> values,
    String account,
    String region,
    double perDay)
    implements Actor {

  public ServiceCalls {
    values = Map.copyOf(values);
  }

  @Override
  public void act(Day day, Journal journal) {
    Dice dice = day.dice("service " + service + label + account + region);
    AwsDesk desk = new AwsDesk(journal, dice, account, region);
    int calls = dice.around(perDay * day.volume());
    for (int i = 0; i < calls; i++) {
      var call = desk.call(day.anyTime(dice), label, Caller.service(service));
      for (Map.Entry<String, String> value : values.entrySet()) {
        call = call.with(value.getKey(), value.getValue());
      }
      desk.log(call.shared(dice.uuid()));
    }
  }
}
