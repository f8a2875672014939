package io.keytrail.simulation.records.aws;

import io.keytrail.simulation.records.Template;
import org.jspecify.annotations.Nullable;

/**
 * One API call as CloudTrail logs it.
 *
 * @param service the part before {@code .amazonaws.com}
 * @param request the request parameters; null where the log has null
 * @param response the response elements; null where the log has null, as for reads
 * @param resources the {@code resources} array; null where the record has none
 * @param additional the {@code additionalEventData}; null where the record has none
 */
public record CallType(
    String service,
    String name,
    Effect effect,
    Category category,
    @Nullable Template request,
    @Nullable Template response,
    @Nullable Template resources,
    @Nullable Template additional) {

  /** Whether the call changes anything ({@code readOnly}). */
  public enum Effect {
    READ,
    WRITE
  }

  /** CloudTrail's {@code eventType}. */
  public enum Category {
    API_CALL("AwsApiCall"),
    CONSOLE_SIGN_IN("AwsConsoleSignIn"),
    SERVICE_EVENT("AwsServiceEvent");

    private final String eventType;

    Category(String eventType) {
      this.eventType = eventType;
    }

    String eventType() {
      return eventType;
    }
  }

  public String source() {
    return service + ".amazonaws.com";
  }

  /** {@code ec2:RunInstances}. */
  public String label() {
    return service + ":" + name;
  }

  /** Whether the service answers in one region for the whole account. */
  public boolean global() {
    return switch (service) {
      case "iam", "cloudfront", "route53", "organizations", "ce", "health", "trustedadvisor" ->
          true;
      default -> false;
    };
  }
}
