package io.keytrail.sources.gcpaudit;

import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Outcome.Status;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.fields.Fields;
import java.util.List;

/**
 * What came of a call. {@code status} is a google.rpc.Status: no code, or code 0, is success, also
 * beside a message. Codes are kept by their names in google.rpc.Code.
 */
final class Outcomes {
  private static final List<String> CODES =
      List.of(
          "OK",
          "CANCELLED",
          "UNKNOWN",
          "INVALID_ARGUMENT",
          "DEADLINE_EXCEEDED",
          "NOT_FOUND",
          "ALREADY_EXISTS",
          "PERMISSION_DENIED",
          "RESOURCE_EXHAUSTED",
          "FAILED_PRECONDITION",
          "ABORTED",
          "OUT_OF_RANGE",
          "UNIMPLEMENTED",
          "INTERNAL",
          "UNAVAILABLE",
          "DATA_LOSS",
          "UNAUTHENTICATED");
  private static final int PERMISSION_DENIED = 7;
  private static final int UNAUTHENTICATED = 16;

  private Outcomes() {}

  static Outcome of(AuditEntry entry) {
    Fields status = entry.payload().object("status");
    String code = status.text("code");
    if (!code.isEmpty() && !isZero(code)) {
      return failed(code);
    }
    if (refused(entry)) {
      return new Outcome(Status.DENIED, CODES.get(PERMISSION_DENIED));
    }
    Fields operation = entry.entry().object("operation");
    boolean begun = isTrue(operation.text("first")) && !isTrue(operation.text("last"));
    return begun ? new Outcome(Status.PENDING, "") : Outcome.SUCCESS;
  }

  private static Outcome failed(String code) {
    int number = number(code);
    if (number == PERMISSION_DENIED || number == UNAUTHENTICATED) {
      return new Outcome(Status.DENIED, CODES.get(number));
    }
    if (number == 401 || number == 403) {
      return new Outcome(Status.DENIED, code);
    }
    boolean known = number > 0 && number < CODES.size();
    String name = known ? CODES.get(number) : code;
    boolean denied = name.equals("PERMISSION_DENIED") || name.equals("UNAUTHENTICATED");
    return new Outcome(denied ? Status.DENIED : Status.FAILURE, name);
  }

  /** Whether permissions are said to be refused and none to be granted. */
  private static boolean refused(AuditEntry entry) {
    boolean refused = false;
    for (Fields check : entry.checks()) {
      JsonSlice granted = check.find("granted");
      if (granted != null) {
        if (isTrue(granted.text())) {
          return false;
        }
        refused = true;
      }
    }
    return refused;
  }

  private static boolean isZero(String code) {
    return code.equals("0") || code.equalsIgnoreCase("OK");
  }

  private static boolean isTrue(String text) {
    return text.equalsIgnoreCase("true");
  }

  private static int number(String code) {
    try {
      return Integer.parseInt(code);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
