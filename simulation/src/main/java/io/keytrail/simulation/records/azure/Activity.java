package io.keytrail.simulation.records.azure;

import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.records.JsonBytes;
import io.keytrail.simulation.records.LogRecord;
import io.keytrail.simulation.records.LogStream;
import io.keytrail.simulation.records.Stamps;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * One status record of an operation on a resource. An operation leaves several, under the same
 * correlation id.
 *
 * @param operation such as {@code Microsoft.Compute/virtualMachines/write}
 * @param resource path below the subscription
 * @param correlation seed of what the records of one operation share
 */
public record Activity(
    Instant time,
    String operation,
    String resource,
    Phase phase,
    AzurePrincipal caller,
    String address,
    String tenant,
    String subscription,
    long correlation)
    implements LogRecord {

  private static final String CLAIMS = "http://schemas.microsoft.com/identity/claims/";

  /** Where an operation stands. */
  public enum Phase {
    STARTED("Start", "Started.", ""),
    ACCEPTED("Accept", "Accepted.Accepted", "Accepted"),
    SUCCEEDED("Success", "Succeeded.OK", "OK"),
    FAILED("Failure", "Failed.Conflict", "Conflict"),
    FORBIDDEN("Failure", "Failed.Forbidden", "Forbidden");

    private final String type;
    private final String signature;
    private final String statusCode;

    Phase(String type, String signature, String statusCode) {
      this.type = type;
      this.signature = signature;
      this.statusCode = statusCode;
    }
  }

  @Override
  public LogStream stream() {
    return new LogStream.AzureDiagnostics(
        "insights-activity-logs",
        "resourceId=/SUBSCRIPTIONS/" + subscription.toUpperCase(Locale.ROOT));
  }

  /** Correlation id, operation and status together: the record has no id of its own. */
  @Override
  public String id() {
    return correlationId() + operation.toUpperCase(Locale.ROOT) + phase.type;
  }

  @Override
  public String writtenId() {
    return correlationId();
  }

  private String correlationId() {
    return new Dice(correlation).uuid();
  }

  @Override
  public String principal() {
    return caller.name();
  }

  @Override
  public Set<String> principalNames() {
    return caller.names();
  }

  @Override
  public String action() {
    return operation;
  }

  @Override
  public void write(JsonBytes out) {
    Dice dice = Dice.of(correlation, phase.type, 0);
    String scope = "/subscriptions/" + subscription + resource;
    out.beginObject();
    out.member("time", Stamps.fraction(time, dice.next(), 7));
    out.member("resourceId", scope.toUpperCase(Locale.ROOT));
    out.member("operationName", operation.toUpperCase(Locale.ROOT));
    out.member("category", "Administrative").member("resultType", phase.type);
    out.member("resultSignature", phase.signature);
    out.member("durationMs", Integer.toString(phase == Phase.STARTED ? 0 : dice.between(90, 4000)));
    out.member("callerIpAddress", address).member("correlationId", correlationId());
    out.name("identity").beginObject();
    writeAuthorization(out, scope);
    writeClaims(out, dice);
    out.endObject();
    out.member("level", phase.type.equals("Failure") ? "Error" : "Information");
    out.name("properties").beginObject();
    out.memberUnlessEmpty("statusCode", phase.statusCode).member("eventCategory", "Administrative");
    out.member("entity", scope).member("message", operation);
    out.member("hierarchy", tenant + "/" + subscription).endObject();
    out.member("tenantId", tenant).endObject();
  }

  private void writeAuthorization(JsonBytes out, String scope) {
    out.name("authorization").beginObject().member("scope", scope).member("action", operation);
    out.name("evidence").beginObject().member("role", "Contributor");
    out.member("roleAssignmentScope", "/subscriptions/" + subscription);
    out.member("principalId", caller.objectId()).member("principalType", caller.kind().type());
    out.endObject().endObject();
  }

  private void writeClaims(JsonBytes out, Dice dice) {
    out.name("claims").beginObject().member("aud", "https://management.core.windows.net/");
    out.member("iss", "https://sts.windows.net/" + tenant + "/");
    out.member("iat", Long.toString(time.getEpochSecond() - 300));
    out.member("exp", Long.toString(time.getEpochSecond() + 3600));
    boolean person = caller.kind() == AzurePrincipal.Kind.PERSON;
    out.member("appid", person ? SignIn.PORTAL : caller.applicationId());
    out.member("appidacr", person ? "2" : "1");
    out.member(CLAIMS + "objectidentifier", caller.objectId());
    out.member(CLAIMS + "tenantid", tenant);
    if (person) {
      out.member("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn", caller.name());
      out.member("name", caller.display()).member("ipaddr", address);
      out.member(CLAIMS + "scope", "user_impersonation");
    } else {
      out.member("idtyp", "app");
    }
    out.member("uti", dice.letters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", 22));
    out.member("ver", "1.0").endObject();
  }
}
