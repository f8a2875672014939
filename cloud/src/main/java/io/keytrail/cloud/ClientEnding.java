package io.keytrail.cloud;

import io.keytrail.response.hands.Answer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What it means that a client failed. Only what is known to have had no effect is called so: the
 * rest counts as lost, and is settled by looking. Codes are those of the providers' error pages
 * (AWS "Common errors" of each API, Google API improvement proposal 193, Azure Resource Manager and
 * Microsoft Graph error responses).
 */
final class ClientEnding {
  private static final int LONGEST = 1_000;

  /** {@code An error occurred (NoSuchEntity) when calling the GetUser operation: …} */
  private static final Pattern AWS_CODE =
      Pattern.compile("An error occurred \\(([A-Za-z0-9._]{1,100})\\)");

  private static final Pattern ABSENT =
      Pattern.compile(
          "nosuch.*|.*notfound(exception)?|.*\\.notfound|not_found|resourcenotfound.*|404");
  private static final Pattern BUSY =
      Pattern.compile(
          "throttl.*|.*throttled(exception)?|requestlimitexceeded|toomanyrequests(exception)?|slowdown"
              + "|requestthrottled|priorrequestnotcomplete|resource_exhausted|429");
  private static final Pattern UNCERTAIN =
      Pattern.compile(
          "internal.*|serviceunavailable.*|service_?failure|unavailable|requesttimeout.*|servererror"
              + "|deadline_exceeded|gatewaytimeout|badgateway|unknown|50[0-9]");

  /** {@code ERROR: (gcloud.iam.keys.disable) NOT_FOUND: …}, {@code ERROR: (ResourceNotFound) …} */
  private static final Pattern GCLOUD_CODE =
      Pattern.compile("ERROR: \\(gcloud[a-z.-]{0,200}\\) (?:\\[[^\\]]{0,300}\\] )?([A-Z_]{3,40}):");

  private static final Pattern AZ_CODE =
      Pattern.compile("(?:ERROR: |Code: |^)\\(?([A-Z][A-Za-z_]{2,80})\\)?(?:$|[ :\\n)])");

  /** Said by a client that has sent nothing, or has nobody to send it as. */
  private static final Pattern UNSENT =
      Pattern.compile(
          "unable to locate credentials|could not be found|does not have an? (active|valid) account"
              + "|az login|gcloud auth login|token has expired|could not connect to the endpoint url"
              + "|unrecognized arguments|the following arguments are required|invalid choice"
              + "|parameter validation failed");

  private static final int AWS_USAGE = 252;
  private static final int AWS_CREDENTIALS = 253;

  private ClientEnding() {}

  /**
   * Reads it.
   *
   * @param errors what the client wrote to its standard error
   */
  static Answer of(String program, int exitCode, String errors) {
    String said = shortened(errors.isEmpty() ? program + " ended with " + exitCode : errors);
    String code = code(program, errors).toLowerCase(Locale.ROOT);
    if (ABSENT.matcher(code).matches()) {
      return new Answer.Absent(said);
    }
    if (BUSY.matcher(code).matches()) {
      return new Answer.Busy(said);
    }
    if (UNCERTAIN.matcher(code).matches()) {
      return new Answer.Lost(said);
    }
    boolean unsent =
        UNSENT.matcher(errors.toLowerCase(Locale.ROOT)).find()
            || (program.equals("aws") && (exitCode == AWS_USAGE || exitCode == AWS_CREDENTIALS));
    return !code.isEmpty() || unsent ? new Answer.Refused(said) : new Answer.Lost(said);
  }

  private static String code(String program, String errors) {
    Matcher matcher =
        switch (program) {
          case "aws" -> AWS_CODE.matcher(errors);
          case "gcloud" -> GCLOUD_CODE.matcher(errors);
          default -> AZ_CODE.matcher(errors);
        };
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
