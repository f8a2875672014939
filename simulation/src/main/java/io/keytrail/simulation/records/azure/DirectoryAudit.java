package io.keytrail.simulation.records.azure;

import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.records.JsonBytes;
import io.keytrail.simulation.records.LogRecord;
import io.keytrail.simulation.records.LogStream;
import io.keytrail.simulation.records.Stamps;
import java.time.Instant;
import java.util.Set;

/**
 * One Entra audit record: somebody changed an object of the directory.
 *
 * @param activity such as {@code Add user}
 * @param category such as {@code UserManagement}
 * @param target the object that was changed
 * @param property the property that was changed
 * @param before its old value as JSON, as Entra keeps it: a string inside a string
 * @param after its new value as JSON
 */
public record DirectoryAudit(
    Instant time,
    String activity,
    String category,
    AzurePrincipal actor,
    String address,
    AzurePrincipal target,
    String property,
    String before,
    String after,
    String tenant,
    long seed)
    implements LogRecord {

  @Override
  public LogStream stream() {
    return new LogStream.AzureDiagnostics("insights-logs-auditlogs", "tenantId=" + tenant);
  }

  @Override
  public String id() {
    String correlation = new Dice(seed).uuid();
    return "Directory_" + correlation + "_" + Dice.of(seed, "suffix", 0).below(900_000_000);
  }

  @Override
  public String principal() {
    return actor.name();
  }

  @Override
  public Set<String> principalNames() {
    return actor.names();
  }

  @Override
  public String action() {
    return activity;
  }

  @Override
  public void write(JsonBytes out) {
    Dice dice = new Dice(seed);
    String correlation = dice.uuid();
    String stamp = Stamps.fraction(time, dice.next(), 7);
    out.beginObject().member("time", stamp);
    out.member("resourceId", "/tenants/" + tenant + "/providers/Microsoft.aadiam");
    out.member("operationName", activity).member("operationVersion", "1.0");
    out.member("category", "AuditLogs").member("tenantId", tenant);
    out.member("resultSignature", "None").member("durationMs", 0);
    out.memberUnlessEmpty("callerIpAddress", address).member("correlationId", correlation);
    out.member("identity", actor.display()).member("Level", 4);
    out.name("properties").beginObject().member("id", id()).member("category", category);
    out.member("correlationId", correlation).member("result", "success");
    out.member("resultReason", "").member("activityDisplayName", activity);
    out.member("activityDateTime", stamp.replace("Z", "+00:00"));
    out.member("loggedByService", "Core Directory");
    out.member("operationType", activity.startsWith("Add") ? "Add" : "Update");
    writeInitiator(out);
    writeTarget(out);
    out.memberLiteral("additionalDetails", "[]");
    out.endObject().endObject();
  }

  private void writeInitiator(JsonBytes out) {
    out.name("initiatedBy").beginObject();
    if (actor.kind() == AzurePrincipal.Kind.PERSON) {
      out.name("user").beginObject().member("id", actor.objectId());
      out.memberLiteral("displayName", "null").member("userPrincipalName", actor.name());
      out.member("ipAddress", address).memberLiteral("roles", "[]").endObject();
    } else {
      out.name("app").beginObject().memberLiteral("appId", "null");
      out.member("displayName", actor.name()).member("servicePrincipalId", actor.objectId());
      out.memberLiteral("servicePrincipalName", "null").endObject();
    }
    out.endObject();
  }

  private void writeTarget(JsonBytes out) {
    boolean person = target.kind() == AzurePrincipal.Kind.PERSON;
    out.name("targetResources").beginArray().beginObject();
    out.member("id", target.objectId());
    if (person) {
      out.memberLiteral("displayName", "null").member("userPrincipalName", target.name());
    } else {
      out.member("displayName", target.name());
    }
    out.member("type", target.kind().type());
    out.name("modifiedProperties").beginArray().beginObject().member("displayName", property);
    out.member("oldValue", before).member("newValue", after).endObject().endArray();
    out.memberLiteral("administrativeUnits", "[]").endObject().endArray();
  }
}
