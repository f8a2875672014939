package io.keytrail.simulation.records.aws;

import io.keytrail.simulation.records.Template;

/**
 * How a call failed, as {@code errorCode} and {@code errorMessage} say it.
 *
 * @param message a template; {@code caller}, {@code action} and {@code account} are filled in
 */
public record Failure(String code, Template message, Body request) {
  /** Whether CloudTrail still records the request of a call that failed so. */
  public enum Body {
    KEPT,
    NULL
  }

  public static final Failure DENIED =
      new Failure(
          "AccessDenied",
          Template.of(
              "User: ${caller} is not authorized to perform: ${action} on resource: ${resource} because"
                  + " no identity-based policy allows the ${action} action"),
          Body.NULL);

  /** Newer services' spelling. */
  public static final Failure DENIED_EXCEPTION =
      new Failure("AccessDeniedException", DENIED.message(), Body.NULL);

  /** EC2's spelling. */
  public static final Failure UNAUTHORIZED =
      new Failure(
          "Client.UnauthorizedOperation",
          Template.of(
              "You are not authorized to perform this operation. User: ${caller} is not authorized"
                  + " to perform: ${action} because no identity-based policy allows the ${action}"
                  + " action. Encoded authorization failure message: ${base64:220}"),
          Body.KEPT);

  public static final Failure VCPU_LIMIT =
      new Failure(
          "Client.VcpuLimitExceeded",
          Template.of(
              "You have requested more vCPU capacity than your current vCPU limit of ${limit} allows"
                  + " for the instance bucket that the specified instance type belongs to. Please"
                  + " visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment to"
                  + " this limit."),
          Body.KEPT);

  public static final Failure DRY_RUN =
      new Failure(
          "Client.DryRunOperation",
          Template.of("Request would have succeeded, but DryRun flag is set."),
          Body.KEPT);

  /** How this service says that a call is not allowed. */
  public static Failure denied(CallType call) {
    return switch (call.service()) {
      case "ec2" -> UNAUTHORIZED;
      case "lambda",
          "bedrock",
          "secretsmanager",
          "ssm",
          "kms",
          "eks",
          "ecs",
          "dynamodb",
          "servicequotas",
          "logs" ->
          DENIED_EXCEPTION;
      default -> DENIED;
    };
  }

  /** A failure with this code and a message that needs no filling. */
  public static Failure of(String code, String message) {
    return new Failure(code, Template.of(message), Body.KEPT);
  }
}
