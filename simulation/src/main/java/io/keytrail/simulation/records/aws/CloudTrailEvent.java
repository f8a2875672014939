package io.keytrail.simulation.records.aws;

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
import org.jspecify.annotations.Nullable;

/**
 * One CloudTrail record. The elements are those of "CloudTrail record contents" in the AWS
 * CloudTrail user guide, event version 1.11.
 *
 * @param account the account whose trail receives the record ({@code recipientAccountId})
 * @param values named values of the bodies' blanks
 * @param failure null where the call succeeded
 * @param sharedId {@code sharedEventID} of a call that two accounts see, or empty
 */
public record CloudTrailEvent(
    Instant time,
    CallType call,
    Caller caller,
    String account,
    String region,
    Map<String, String> values,
    @Nullable Failure failure,
    String sharedId,
    long seed)
    implements LogRecord {

  private static final String VERSION = "1.11";

  public CloudTrailEvent {
    values = Map.copyOf(values);
  }

  /** A call that succeeded, with nothing named; global services log in {@code us-east-1}. */
  public static CloudTrailEvent of(
      Instant time, String label, Caller caller, String account, String region, long seed) {
    CallType call = CallCatalogue.call(label);
    String logged = call.global() ? "us-east-1" : region;
    return new CloudTrailEvent(time, call, caller, account, logged, Map.of(), null, "", seed);
  }

  /** The same call with one more named value. */
  public CloudTrailEvent with(String name, String value) {
    Map<String, String> more = new HashMap<>(values);
    more.put(name, value);
    return new CloudTrailEvent(time, call, caller, account, region, more, failure, sharedId, seed);
  }

  /** The same call, failing. */
  public CloudTrailEvent failing(Failure how) {
    return new CloudTrailEvent(time, call, caller, account, region, values, how, sharedId, seed);
  }

  /** The same call, not allowed. */
  public CloudTrailEvent denied() {
    return failing(Failure.denied(call));
  }

  /** The same call under an id that its twin in another account shares. */
  public CloudTrailEvent shared(String id) {
    return new CloudTrailEvent(time, call, caller, account, region, values, failure, id, seed);
  }

  @Override
  public LogStream stream() {
    return new LogStream.CloudTrail(account, region);
  }

  @Override
  public String id() {
    return new Dice(seed).uuid();
  }

  @Override
  public String principal() {
    return caller.identity().name();
  }

  @Override
  public String action() {
    return call.label();
  }

  @Override
  public void write(JsonBytes out) {
    Dice dice = new Dice(seed);
    String id = dice.uuid();
    String requestId = dice.uuid();
    Filling filling = filling(dice);
    out.beginObject().member("eventVersion", VERSION);
    out.name("userIdentity").beginObject();
    caller.identity().writeMembers(out);
    out.endObject();
    out.member("eventTime", Stamps.seconds(time)).member("eventSource", call.source());
    out.member("eventName", call.name()).member("awsRegion", region);
    out.member("sourceIPAddress", caller.address()).member("userAgent", caller.agent());
    writeFailure(out, filling);
    boolean noRequest = failure != null && failure.request() == Failure.Body.NULL;
    body(out, "requestParameters", noRequest ? null : call.request(), filling);
    body(out, "responseElements", failure != null ? onFailure() : call.response(), filling);
    optional(out, "additionalEventData", call.additional(), filling);
    if (call.category() == CallType.Category.API_CALL) {
      out.member("requestID", requestId);
    }
    out.member("eventID", id);
    out.memberLiteral("readOnly", call.effect() == CallType.Effect.READ ? "true" : "false");
    if (failure == null) {
      optional(out, "resources", call.resources(), filling);
    }
    out.member("eventType", call.category().eventType()).memberLiteral("managementEvent", "true");
    out.member("recipientAccountId", account).memberUnlessEmpty("sharedEventID", sharedId);
    out.memberUnlessEmpty("vpcEndpointId", caller.vpcEndpoint());
    if (!caller.vpcEndpoint().isEmpty()) {
      out.member("vpcEndpointAccountId", account);
    }
    out.member("eventCategory", "Management");
    writeTls(out);
    out.endObject();
  }

  private Filling filling(Dice dice) {
    Filling filling =
        new Filling(values, dice, time).with("account", account).with("region", region);
    return failure == null
        ? filling
        : filling
            .with("caller", caller.identity().name())
            .with("action", call.label())
            .with("resource", "*");
  }

  private void writeFailure(JsonBytes out, Filling filling) {
    if (failure == null) {
      return;
    }
    out.member("errorCode", failure.code()).name("errorMessage").put('"');
    failure.message().write(out, filling);
    out.put('"');
  }

  /** A failed sign-in has response elements of its own. */
  private @Nullable Template onFailure() {
    return call.category() == CallType.Category.CONSOLE_SIGN_IN
        ? Template.of("{\"ConsoleLogin\":\"Failure\"}")
        : null;
  }

  private static void body(
      JsonBytes out, String name, @Nullable Template template, Filling filling) {
    out.name(name);
    if (template == null) {
      out.literal("null");
    } else {
      template.write(out, filling);
    }
  }

  private static void optional(
      JsonBytes out, String name, @Nullable Template template, Filling filling) {
    if (template != null) {
      body(out, name, template, filling);
    }
  }

  private void writeTls(JsonBytes out) {
    if (caller.serviceMade() || call.category() == CallType.Category.SERVICE_EVENT) {
      return;
    }
    out.name("tlsDetails").beginObject().member("tlsVersion", "TLSv1.3");
    out.member("cipherSuite", "TLS_AES_128_GCM_SHA256");
    out.member("clientProvidedHostHeader", host()).endObject();
    if (caller.agent().startsWith("Mozilla/") && !call.service().equals("signin")) {
      out.member("sessionCredentialFromConsole", "true");
    }
  }

  private String host() {
    if (call.service().equals("signin")) {
      return region.equals("us-east-1")
          ? "signin.aws.amazon.com"
          : region + ".signin.aws.amazon.com";
    }
    return call.global() ? call.source() : call.service() + "." + region + ".amazonaws.com";
  }
}
