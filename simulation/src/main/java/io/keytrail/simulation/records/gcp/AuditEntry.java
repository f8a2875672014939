package io.keytrail.simulation.records.gcp;

import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.records.Filling;
import io.keytrail.simulation.records.JsonBytes;
import io.keytrail.simulation.records.LogRecord;
import io.keytrail.simulation.records.LogStream;
import io.keytrail.simulation.records.Stamps;
import io.keytrail.simulation.records.Template;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * One LogEntry of Cloud Audit Logs, with the members of the LogEntry and AuditLog references.
 *
 * @param values named values of the bodies' blanks
 * @param status the gRPC status code; 0 for success, 7 for permission denied
 */
public record AuditEntry(
    Instant time,
    MethodType method,
    GcpCaller caller,
    String project,
    Map<String, String> values,
    int status,
    long seed)
    implements LogRecord {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int DENIED = 7;

  public AuditEntry {
    values = Map.copyOf(values);
  }

  /** A call that succeeded, with nothing named. */
  public static AuditEntry of(
      Instant time, String method, GcpCaller caller, String project, long seed) {
    return new AuditEntry(time, MethodType.named(method), caller, project, Map.of(), 0, seed);
  }

  /** The same call with one more named value. */
  public AuditEntry with(String name, String value) {
    Map<String, String> more = new HashMap<>(values);
    more.put(name, value);
    return new AuditEntry(time, method, caller, project, more, status, seed);
  }

  /** The same call, not allowed. */
  public AuditEntry denied() {
    return new AuditEntry(time, method, caller, project, values, DENIED, seed);
  }

  @Override
  public LogStream stream() {
    return new LogStream.CloudAudit(project, method.log());
  }

  @Override
  public String id() {
    return new Dice(seed).letters(LETTERS, 13);
  }

  @Override
  public String principal() {
    return caller.email();
  }

  @Override
  public String action() {
    return method.service() + ":" + method.method();
  }

  @Override
  public void write(JsonBytes out) {
    Dice dice = new Dice(seed);
    String id = dice.letters(LETTERS, 13);
    long fraction = dice.next();
    Filling filling =
        new Filling(values, dice, time)
            .with("project", project)
            .with("number", Long.toString(Dice.of(7, project, 0).below(1_000_000_000) + 1L));
    out.beginObject().name("protoPayload").beginObject();
    out.member("@type", "type.googleapis.com/google.cloud.audit.AuditLog");
    writeStatus(out);
    writeAuthentication(out);
    out.name("requestMetadata").beginObject();
    out.memberUnlessEmpty("callerIp", caller.address());
    out.memberUnlessEmpty("callerSuppliedUserAgent", caller.agent());
    out.name("requestAttributes").beginObject();
    out.member("time", Stamps.fraction(time, fraction, 9)).memberLiteral("auth", "{}").endObject();
    out.memberLiteral("destinationAttributes", "{}").endObject();
    out.member("serviceName", method.service()).member("methodName", method.method());
    String name = resourceName(filling);
    writeAuthorization(out, name, filling);
    out.member("resourceName", name);
    body(out, "request", "request", filling);
    body(out, "response", "response", filling);
    body(out, "metadata", "metadata", filling);
    body(out, "serviceData", "service", filling);
    out.endObject();
    out.member("insertId", id).name("resource").beginObject();
    out.member("type", method.resourceType());
    body(out, "labels", "labels", filling);
    out.endObject();
    out.member("timestamp", Stamps.fraction(time, fraction, 6));
    out.member("severity", severity());
    out.member(
        "logName", "projects/" + project + "/logs/cloudaudit.googleapis.com%2F" + method.log());
    out.member("receiveTimestamp", Stamps.fraction(time.plusSeconds(1), dice.next(), 9));
    out.endObject();
  }

  private void writeStatus(JsonBytes out) {
    if (status != 0) {
      out.name("status").beginObject().member("code", status);
      out.member("message", "PERMISSION_DENIED").endObject();
    } else if (!method.log().equals("data_access")) {
      out.memberLiteral("status", "{}");
    }
  }

  private void writeAuthentication(JsonBytes out) {
    out.name("authenticationInfo").beginObject().member("principalEmail", caller.email());
    out.memberUnlessEmpty("principalSubject", caller.subject());
    out.memberUnlessEmpty("serviceAccountKeyName", caller.keyName());
    if (!caller.delegate().isEmpty()) {
      out.name("serviceAccountDelegationInfo").beginArray().beginObject();
      out.member("principalSubject", caller.delegate()).endObject().endArray();
    }
    out.endObject();
  }

  private void writeAuthorization(JsonBytes out, String name, Filling filling) {
    Template permission = method.body("permission");
    if (permission == null) {
      return;
    }
    out.name("authorizationInfo").beginArray().beginObject().member("resource", name);
    out.name("permission").put('"');
    permission.write(out, filling);
    out.put('"');
    if (status != DENIED) {
      out.memberLiteral("granted", "true");
    }
    out.memberLiteral("resourceAttributes", "{}").endObject().endArray();
  }

  /** Labels are filled first: the resource's name speaks of the same zone and instance. */
  private String resourceName(Filling filling) {
    JsonBytes scratch = new JsonBytes();
    Template labels = method.body("labels");
    if (labels != null) {
      labels.write(scratch, filling);
    }
    scratch.clear();
    Template name = method.body("name");
    if (name != null) {
      name.write(scratch, filling);
    }
    return scratch.toString();
  }

  private void body(JsonBytes out, String member, String body, Filling filling) {
    Template template = method.body(body);
    if (template != null && (status == 0 || !body.equals("response"))) {
      out.name(member);
      template.write(out, filling);
    }
  }

  private String severity() {
    if (status != 0) {
      return "ERROR";
    }
    return method.log().equals("activity") ? "NOTICE" : "INFO";
  }
}
