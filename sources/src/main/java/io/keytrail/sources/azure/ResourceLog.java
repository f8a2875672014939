package io.keytrail.sources.azure;

import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Outcome.Status;
import io.keytrail.sources.fields.CallerAddress;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The frame that all resource logs share (learn.microsoft.com, "Azure resource logs common
 * schema"): facts of the service stand at the top in some tables and below {@code properties} in
 * others.
 *
 * @param properties {@link Fields#NONE} in tables that have columns of their own
 */
record ResourceLog(Fields top, Fields properties) {
  private static final String[] TIMES = {"time", "timegenerated", "timegeneratedutc", "peventtime"};
  private static final int UNAUTHENTICATED = 401;
  private static final int FORBIDDEN = 403;
  private static final int FIRST_ERROR = 400;
  private static final int STATUS_LENGTH = 3;

  static ResourceLog of(Fields top) {
    return new ResourceLog(top, top.object("properties"));
  }

  /** The first text under one of the folded names, at the top and then below the properties. */
  String text(String... names) {
    String text = top.text(names);
    return text.isEmpty() ? properties.text(names) : text;
  }

  @Nullable Instant time() {
    return EventTimes.first(top, TIMES);
  }

  String operation() {
    return top.text("operationname");
  }

  /** The path of the resource in lower case, as everything that names one is joined by. */
  String resource() {
    return top.text("resourceid").toLowerCase(Locale.ROOT);
  }

  String account() {
    String subscription = ArmResource.subscription(resource());
    return subscription.isEmpty() ? top.text("subscriptionid") : subscription;
  }

  String address() {
    return CallerAddress.of(text("calleripaddress"));
  }

  /** {@code West Europe} and {@code westeurope} are one region. */
  String region() {
    return text("location", "region").replace(" ", "").toLowerCase(Locale.ROOT);
  }

  /**
   * What came of it by the status of HTTP.
   *
   * @param named what the service calls the fault; the status itself stands in where it does not
   */
  static Outcome outcome(String status, String named) {
    int code = code(status);
    if (code < FIRST_ERROR) {
      return Outcome.SUCCESS;
    }
    boolean denied = code == FORBIDDEN || code == UNAUTHENTICATED;
    return new Outcome(denied ? Status.DENIED : Status.FAILURE, named.isEmpty() ? status : named);
  }

  /** The status as a number; 0 for what is none. */
  static int code(String status) {
    int dot = status.indexOf('.'); // Log Analytics has it as a real number.
    String digits = dot < 0 ? status : status.substring(0, dot);
    boolean number =
        digits.length() == STATUS_LENGTH && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(digits) : 0;
  }
}
