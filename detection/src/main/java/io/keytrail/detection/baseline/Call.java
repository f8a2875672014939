package io.keytrail.detection.baseline;

import io.keytrail.detection.call.CallSort;
import io.keytrail.detection.call.CallSorts;
import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Vocabulary;
import io.keytrail.model.event.Access;
import java.util.Locale;

/**
 * What is worked out once for all events of one shape.
 *
 * @param region the value of the region acted in; none for calls that belong to no region
 * @param writeRegion the same for calls that change something
 * @param sortOfCall a value that stands for the sort of call, among actions
 * @param inventory a value that stands for asking this service what there is; none for other calls
 */
record Call(
    CallSort sort,
    int service,
    int action,
    int sortOfCall,
    int inventory,
    int region,
    int writeRegion) {

  static Call of(Observed event, Vocabulary vocabulary) {
    CallSort sort = CallSorts.of(event.log(), event.service(), event.action(), event.access());
    boolean placed = !event.region().isEmpty() && !global(event);
    return new Call(
        sort,
        vocabulary.number(Trait.SERVICE, event.service()),
        vocabulary.number(Trait.ACTION, event.service(), event.action()),
        vocabulary.number(Trait.ACTION, "any", sort.name().toLowerCase(Locale.ROOT)),
        sort == CallSort.INVENTORY
            ? vocabulary.number(Trait.ACTION, "inventory of", event.service())
            : Vocabulary.NONE,
        placed ? vocabulary.number(Trait.REGION, event.region()) : Vocabulary.NONE,
        placed && event.access() == Access.WRITE
            ? vocabulary.number(Trait.WRITE_REGION, event.region())
            : Vocabulary.NONE);
  }

  /** Global services log to one region whatever the caller chose. */
  private static boolean global(Observed event) {
    return switch (event.service()) {
      case "iam.amazonaws.com",
          "sts.amazonaws.com",
          "signin.amazonaws.com",
          "cloudfront.amazonaws.com",
          "route53.amazonaws.com",
          "organizations.amazonaws.com",
          "support.amazonaws.com" ->
          true;
      default -> event.region().equals("global");
    };
  }

  /** Whether each event counts, because it is how many that matters. */
  boolean counted() {
    return switch (sort) {
      case SECRET,
          KEY_OUT,
          DATA,
          DATA_OUT,
          COMPUTE,
          SIDE_DOOR,
          MODEL,
          EXECUTION,
          DESTRUCTION,
          STORE,
          ASSUME ->
          true;
      case ORDINARY,
          INVENTORY,
          PROBE,
          FEDERATION,
          SESSION,
          LIMITS,
          MODEL_ACCESS,
          MESSAGING,
          IDENTITY,
          EVASION,
          NETWORK ->
          false;
    };
  }
}
