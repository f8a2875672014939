package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Habits;
import io.keytrail.detection.habit.Rhythm;
import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Unusual;
import io.keytrail.detection.habit.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Takes an event into what is normal. */
final class Learning {
  private Learning() {}

  /** Learns an event that was looked at in full. */
  static void learn(Moment moment) {
    Habits habits = moment.habits();
    boolean oddHour = OddHours.odd(moment);
    habits.learnEvent(moment.now());
    if (oddHour) {
      habits.rhythm().unusual(Unusual.HOUR);
    }
    learnPlace(moment);
    learnCall(moment);
    learnQuantities(moment);
    value(moment, moment.who().credential(), null);
  }

  private static void learnPlace(Moment moment) {
    Place place = moment.place();
    value(moment, place.network(), Unusual.NETWORK);
    value(moment, place.prefix(), Unusual.PREFIX);
    value(moment, place.country(), Unusual.COUNTRY);
    value(moment, place.kind(), null);
    value(moment, place.agent(), Unusual.AGENT);
    value(moment, TwoHolders.pair(moment), null);
  }

  private static void learnCall(Moment moment) {
    Call call = moment.call();
    if (DryRun.is(moment)) {
      value(moment, DryRun.value(moment), Unusual.SENSITIVE);
    }
    if (moment.refused()) {
      return;
    }
    value(moment, call.region(), null);
    value(moment, call.writeRegion(), Unusual.REGION);
    value(moment, call.service(), Unusual.SERVICE);
    if (call.sort().sensitive() && !moment.knows(call.action())) {
      moment.habits().rhythm().unusual(Unusual.SENSITIVE);
    }
    value(moment, call.action(), Unusual.ACTION);
    if (call.sort().sensitive()) {
      value(moment, call.sortOfCall(), null);
    }
    value(moment, call.inventory(), null);
  }

  /** Learns what each event counts for, however often its like was met. */
  static void learnQuantities(Moment moment) {
    boolean strange = Spree.strange(moment);
    Habits habits = moment.habits();
    Rhythm rhythm = habits.rhythm();
    if (!moment.refused()) {
      Unusual sort = moment.targets().trait() == Trait.ROLE ? Unusual.ROLE : Unusual.RESOURCE;
      for (int i = 0; i < moment.targets().count(); i++) {
        value(moment, moment.targets().value(i), sort);
      }
      StrangePipeline.learn(moment, value -> value(moment, value, null));
    }
    moment.measured().forEach(habits::learnMeasure);
    if (strange) {
      rhythm.unusual(Unusual.SPREE);
    }
  }

  private static void value(Moment moment, int value, @Nullable Unusual unusual) {
    if (value == Vocabulary.NONE) {
      return;
    }
    Habits habits = moment.habits();
    if (unusual != null && !habits.knows(value, moment.now())) {
      habits.rhythm().unusual(unusual);
    }
    habits.learn(value, moment.now());
  }
}
