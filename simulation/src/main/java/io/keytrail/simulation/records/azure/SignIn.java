package io.keytrail.simulation.records.azure;

import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.records.JsonBytes;
import io.keytrail.simulation.records.LogRecord;
import io.keytrail.simulation.records.LogStream;
import io.keytrail.simulation.records.Stamps;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

/**
 * One Entra sign-in of any of the four kinds.
 *
 * @param device what a person signs in with; the other kinds have none
 * @param application display name of what is signed in to with
 * @param error Entra's error code; 0 for success, 50074 and its like are interrupts
 * @param keyId id of the secret or certificate an application used, or empty
 */
public record SignIn(
    Instant time,
    Kind kind,
    AzurePrincipal who,
    Device device,
    String application,
    String address,
    String country,
    int error,
    String keyId,
    String tenant,
    long seed)
    implements LogRecord {

  static final String PORTAL = "c44b4083-3bb0-49c1-b47d-974e53cbdf3c";

  /** Entra's four sign-in logs. */
  public enum Kind {
    INTERACTIVE("SignInLogs", "insights-logs-signinlogs"),
    NON_INTERACTIVE("NonInteractiveUserSignInLogs", "insights-logs-noninteractiveusersigninlogs"),
    APPLICATION("ServicePrincipalSignInLogs", "insights-logs-serviceprincipalsigninlogs"),
    MANAGED_IDENTITY("ManagedIdentitySignInLogs", "insights-logs-managedidentitysigninlogs");

    private final String category;
    private final String container;

    Kind(String category, String container) {
      this.category = category;
      this.container = container;
    }

    boolean person() {
      return this == INTERACTIVE || this == NON_INTERACTIVE;
    }
  }

  /** A person's device as Entra describes it. */
  public record Device(String agent, String system) {
    public static final Device NONE = new Device("", "");
  }

  /** A person's sign-in that succeeded. */
  public static SignIn person(
      Instant time,
      Kind kind,
      AzurePrincipal who,
      Device device,
      String application,
      String address,
      String country,
      String tenant,
      long seed) {
    return new SignIn(time, kind, who, device, application, address, country, 0, "", tenant, seed);
  }

  /** An application's or managed identity's sign-in that succeeded. */
  public static SignIn machine(
      Instant time,
      Kind kind,
      AzurePrincipal who,
      String address,
      String country,
      String keyId,
      String tenant,
      long seed) {
    return new SignIn(
        time, kind, who, Device.NONE, who.name(), address, country, 0, keyId, tenant, seed);
  }

  /** The same sign-in with an error code. */
  public SignIn failing(int code) {
    return new SignIn(
        time, kind, who, device, application, address, country, code, keyId, tenant, seed);
  }

  @Override
  public LogStream stream() {
    return new LogStream.AzureDiagnostics(kind.container, "tenantId=" + tenant);
  }

  @Override
  public String id() {
    return new Dice(seed).uuid();
  }

  @Override
  public String principal() {
    return who.name();
  }

  @Override
  public Set<String> principalNames() {
    return who.names();
  }

  @Override
  public String action() {
    return kind.category;
  }

  @Override
  public void write(JsonBytes out) {
    Dice dice = new Dice(seed);
    String id = dice.uuid();
    String correlation = dice.uuid();
    long fraction = dice.next();
    out.beginObject().member("time", Stamps.fraction(time, fraction, 7));
    out.member("resourceId", "/tenants/" + tenant + "/providers/Microsoft.aadiam");
    out.member("operationName", "Sign-in activity").member("operationVersion", "1.0");
    out.member("category", kind.category).member("tenantId", tenant);
    out.member("resultType", Integer.toString(error)).member("resultSignature", "None");
    out.memberUnlessEmpty("resultDescription", reason());
    out.member("durationMs", 0).memberUnlessEmpty("callerIpAddress", address);
    out.member("correlationId", correlation);
    if (kind.person()) {
      out.member("identity", who.display());
    }
    out.member("Level", 4).memberUnlessEmpty("location", country);
    out.name("properties").beginObject().member("id", id);
    out.member("createdDateTime", Stamps.fraction(time, fraction, 7).replace("Z", "+00:00"));
    writeWho(out);
    out.member("ipAddress", address);
    writeStatus(out);
    writeLocation(out);
    out.member("correlationId", correlation);
    writeHow(out);
    writeRisk(out);
    out.member("uniqueTokenIdentifier", token(id));
    out.endObject().endObject();
  }

  private void writeWho(JsonBytes out) {
    if (kind.person()) {
      out.member("userDisplayName", who.display()).member("userPrincipalName", who.name());
      out.member("userId", who.objectId()).member("appId", applicationId());
      out.member("appDisplayName", application);
      out.member("userType", "Member");
    } else {
      out.memberLiteral("userId", "null").member("appId", who.applicationId());
      out.member("servicePrincipalName", who.name()).member("servicePrincipalId", who.objectId());
      out.memberUnlessEmpty("servicePrincipalCredentialKeyId", keyId);
    }
  }

  private String applicationId() {
    return application.equals("Azure Portal")
        ? PORTAL
        : Dice.of(7, "application " + application, 0).uuid();
  }

  private void writeStatus(JsonBytes out) {
    out.name("status").beginObject().member("errorCode", error);
    out.memberUnlessEmpty("failureReason", reason()).endObject();
  }

  private String reason() {
    return switch (error) {
      case 50074 -> "Strong Authentication is required.";
      case 50126 -> "Invalid username or password or Invalid on-premise username or password.";
      case 50140 ->
          "This error occurred due to 'Keep me signed in' interrupt when the user was signing-in.";
      default -> "";
    };
  }

  private void writeLocation(JsonBytes out) {
    out.name("location").beginObject().member("city", city()).member("state", "");
    out.member("countryOrRegion", country).endObject();
  }

  private String city() {
    return switch (country) {
      case "NL" -> "Utrecht";
      case "US" -> "Denver";
      case "ES" -> "Palma";
      default -> "";
    };
  }

  private void writeHow(JsonBytes out) {
    if (kind.person()) {
      out.memberUnlessEmpty("userAgent", device.agent());
      out.member("clientAppUsed", "Browser");
      out.name("deviceDetail").beginObject().member("deviceId", "");
      out.member("operatingSystem", device.system()).endObject();
      boolean strong = error == 0 || error == 50140;
      out.member(
          "authenticationRequirement",
          strong ? "multiFactorAuthentication" : "singleFactorAuthentication");
      out.member("conditionalAccessStatus", error == 0 ? "success" : "notApplied");
    } else {
      out.member("conditionalAccessStatus", "notApplied");
    }
    out.memberLiteral("isInteractive", Boolean.toString(kind == Kind.INTERACTIVE));
    out.member("tokenIssuerType", "AzureAD");
    out.member("resourceDisplayName", "Windows Azure Service Management API");
    out.member("resourceId", "797f4846-ba00-4fd7-ba43-dac1f8f63013");
    out.member("authenticationProtocol", "none").member("incomingTokenType", "none");
  }

  private static void writeRisk(JsonBytes out) {
    out.member("riskDetail", "none").member("riskLevelAggregated", "none");
    out.member("riskLevelDuringSignIn", "none").member("riskState", "none");
  }

  private static String token(String id) {
    byte[] bytes = id.substring(0, 22).getBytes(StandardCharsets.US_ASCII);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
