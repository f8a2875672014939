package io.keytrail.detection.baseline;

import io.keytrail.detection.call.CallSort;
import io.keytrail.detection.habit.Measure;
import io.keytrail.detection.habit.Vocabulary;
import io.keytrail.model.identity.PrincipalKind;

/** Takes an event into the gauges it touches, before it is judged. */
final class Measuring {
  private Measuring() {}

  static void take(Moment moment) {
    Call call = moment.call();
    if (moment.refused()) {
      add(moment, Measure.REFUSED, call.action());
      return;
    }
    CallSort sort = call.sort();
    if (!moment.knows(call.action()) && !asksWhoItIs(moment)) {
      add(moment, Measure.NEW_ACTIONS, call.action());
    }
    for (int i = 0; i < moment.targets().count(); i++) {
      if (!moment.knows(moment.targets().value(i))) {
        add(moment, Measure.NEW_THINGS, moment.targets().value(i));
      }
    }
    // Whatever the call is named: an export is told by what it wrote.
    add(
        moment,
        Measure.BYTES,
        moment.event().bytes() > 0 ? moment.event().bytes() : Vocabulary.NONE);
    switch (sort) {
      case INVENTORY, PROBE -> add(moment, Measure.BREADTH, call.service());
      case SECRET -> addTargets(moment, Measure.SECRETS);
      case KEY_OUT -> addTargets(moment, Measure.KEYS_OUT);
      case DATA, DATA_OUT -> add(moment, Measure.OBJECTS, 1);
      case STORE -> add(moment, Measure.REWRITTEN, 1);
      case DESTRUCTION -> add(moment, Measure.DESTROYED, 1);
      case COMPUTE, SIDE_DOOR -> {
        add(moment, Measure.STARTED, 1);
        add(moment, Measure.START_REGIONS, call.writeRegion());
      }
      case ORDINARY,
          ASSUME,
          FEDERATION,
          SESSION,
          LIMITS,
          MODEL_ACCESS,
          MODEL,
          MESSAGING,
          IDENTITY,
          EVASION,
          EXECUTION,
          NETWORK -> {}
    }
  }

  /** Every SDK in a role does, so it is no deed of a role's. */
  private static boolean asksWhoItIs(Moment moment) {
    return moment.call().sort() == CallSort.PROBE
        && moment.principal().kind() == PrincipalKind.ROLE;
  }

  private static void addTargets(Moment moment, Measure measure) {
    for (int i = 0; i < moment.targets().count(); i++) {
      add(moment, measure, moment.targets().value(i));
    }
  }

  private static void add(Moment moment, Measure measure, long amount) {
    if (amount != Vocabulary.NONE) {
      moment.measured().put(measure, moment.habits().measure(measure, amount, moment.now()));
    }
  }
}
