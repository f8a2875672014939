package io.keytrail.sources.azure;

import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Outcome.Status;
import io.keytrail.sources.fields.Fields;
import java.util.Locale;

/** What came of a Resource Manager call. */
final class ActivityOutcomes {
  private ActivityOutcomes() {}

  /** The status word as the record's shape has it. */
  static String status(Fields top) {
    return top.label("activitystatusvalue", "activitystatus", "status", "resulttype");
  }

  static Outcome of(String status, Fields top, Fields properties) {
    String word = status.toLowerCase(Locale.ROOT);
    if (word.startsWith("start")
        || word.startsWith("accept")
        || word.startsWith("begin")
        || word.startsWith("in progress")
        || word.startsWith("inprogress")
        || word.equals("pending")
        || word.equals("running")) {
      return new Outcome(Status.PENDING, "");
    }
    if (!word.startsWith("fail")
        && !word.startsWith("cancel")
        && !word.startsWith("error")
        && !word.startsWith("timeout")) {
      return Outcome.SUCCESS;
    }
    String code = code(status, top, properties);
    return new Outcome(isRefusal(code, top) ? Status.DENIED : Status.FAILURE, code);
  }

  private static String code(String status, Fields top, Fields properties) {
    Fields message = properties.object("statusmessage");
    String code =
        AzureIdentities.firstOf(
            message.object("error").text("code"),
            message.text("code"),
            properties.text("errorcode", "statuscode"),
            substatus(top));
    return code.isEmpty() ? status : code;
  }

  /**
   * {@code Forbidden} of {@code Forbidden (HTTP Status Code: 403)} and {@code Failed.Forbidden}.
   */
  private static String substatus(Fields top) {
    String text =
        top.label("activitysubstatusvalue", "activitysubstatus", "substatus", "resultsignature");
    int bracket = text.indexOf(" (");
    String word = bracket > 0 ? text.substring(0, bracket) : text;
    int dot = word.indexOf('.');
    return dot >= 0 ? word.substring(dot + 1) : word;
  }

  private static boolean isRefusal(String code, Fields top) {
    String lower = code.toLowerCase(Locale.ROOT);
    boolean named =
        lower.contains("authorization")
            || lower.contains("forbidden")
            || lower.contains("unauthorized")
            || lower.contains("accessdenied")
            || lower.contains("disallowedbypolicy")
            || lower.contains("authenticationfailed");
    String signature =
        top.label("activitysubstatusvalue", "activitysubstatus", "substatus", "resultsignature");
    return named
        || signature.contains("403")
        || signature.contains("401")
        || signature.endsWith("Forbidden")
        || signature.endsWith("Unauthorized");
  }
}
