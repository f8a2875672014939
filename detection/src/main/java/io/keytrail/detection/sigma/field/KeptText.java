package io.keytrail.detection.sigma.field;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.LogKind;
import java.util.Locale;

/**
 * Raw fields whose text normalisation keeps as it stands, so that it need not be searched in the
 * record again. An empty text says nothing: the record may hold an empty one or none.
 */
enum KeptText {
  SERVICE,
  USER_AGENT,
  ADDRESS,
  REGION,
  CALL_NAME,
  /** Not kept: the record must be asked. */
  NONE;

  static KeptText named(String fieldName) {
    return switch (fieldName.toLowerCase(Locale.ROOT)) {
      case "eventsource" -> SERVICE;
      case "useragent" -> USER_AGENT;
      case "sourceipaddress" -> ADDRESS;
      case "awsregion" -> REGION;
      case "eventname" -> CALL_NAME;
      default -> NONE;
    };
  }

  /** The kept text; empty where the record must be asked. */
  String of(ActivityEvent event) {
    if (this == NONE || event.log() != LogKind.CLOUDTRAIL) {
      return "";
    }
    return switch (this) {
      case SERVICE -> event.service();
      case USER_AGENT -> event.origin().userAgent();
      case ADDRESS -> event.origin().address();
      case REGION -> event.region();
      case CALL_NAME -> mayBeVersioned(event.service()) ? "" : event.action();
      case NONE -> "";
    };
  }

  /** The services whose calls are logged with an API version, which the event may leave out. */
  private static boolean mayBeVersioned(String service) {
    return service.startsWith("lambda.") || service.startsWith("cloudfront.");
  }
}
