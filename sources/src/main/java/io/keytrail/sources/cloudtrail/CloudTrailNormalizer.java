package io.keytrail.sources.cloudtrail;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Effects;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.SliceHash;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.Normalizer;
import io.keytrail.sources.SharedTexts;
import io.keytrail.sources.Timestamps;
import io.keytrail.sources.fields.Quantities;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CloudTrail records to events. Only the event's own id, time and record are made anew for each;
 * everything that recurs (texts, actors, outcomes, origins) is shared through bounded dictionaries.
 */
public final class CloudTrailNormalizer implements Normalizer {
  private static final String SERVICE_SUFFIX = ".amazonaws.com";
  private static final String S3 = "s3.amazonaws.com";
  private static final String SIGN_IN = "signin.";
  private static final String INTERNAL = "AWS Internal";

  private static final int UUID_LENGTH = 36;
  private static final int EMPTY_STRING = 2;
  private static final byte[] NO_ID = "no id".getBytes(StandardCharsets.UTF_8);

  private long located = -1;
  private @Nullable JsonMembers locatedIn;
  private final int[] places = new int[Field.NAMES.size()];
  private final SharedTexts texts = new SharedTexts(16_384);
  private final Actors actors = new Actors();
  private final Origins origins = new Origins();
  private final Outcomes outcomes = new Outcomes();
  private final ActionAccess accesses = new ActionAccess();
  private final CallNames callNames = new CallNames();
  private final Targets targets = new Targets();

  @Override
  public boolean recognises(JsonMembers members) {
    locate(members);
    if (has(Field.DIGEST_START_TIME) && has(Field.LOG_FILES)) {
      return true;
    }
    if (has(Field.INSIGHT_DETAILS) && has(Field.EVENT_TYPE)) {
      return true;
    }
    return has(Field.EVENT_NAME)
        && has(Field.EVENT_SOURCE)
        && (has(Field.EVENT_VERSION)
            || has(Field.USER_IDENTITY)
            || has(Field.AWS_REGION)
            || has(Field.EVENT_TIME))
        && !isNotification(members);
  }

  /** Notifications of S3, SES and the like, and stream records, have sources such as aws:s3. */
  private boolean isNotification(JsonMembers members) {
    int source = members.valueStart(places[Field.EVENT_SOURCE]);
    byte[] buffer = members.buffer();
    return members.valueEnd(places[Field.EVENT_SOURCE]) - source > 5
        && buffer[source + 1] == 'a'
        && buffer[source + 2] == 'w'
        && buffer[source + 3] == 's'
        && buffer[source + 4] == ':';
  }

  @Override
  public NormalizeResult normalize(RawRecord record, JsonMembers members) {
    locate(members);
    String ignored = ignoredKind(members);
    if (!ignored.isEmpty()) {
      return new NormalizeResult.Ignored(ignored);
    }
    Instant time = time(members);
    if (time == null) {
      return new NormalizeResult.Rejected(
          has(Field.EVENT_TIME) ? "eventTime is not a time" : "eventTime is missing");
    }
    String logged = text(members, Field.EVENT_NAME);
    if (logged.isEmpty()) {
      return new NormalizeResult.Rejected("eventName is empty");
    }
    return new NormalizeResult.Accepted(event(record, members, time, logged));
  }

  private ActivityEvent event(RawRecord record, JsonMembers members, Instant time, String logged) {
    String service = text(members, Field.EVENT_SOURCE);
    String action = callNames.of(service, logged);
    Actor actor = actor(members, service);
    String recipient = text(members, Field.RECIPIENT_ACCOUNT_ID);
    String account = recipient.isEmpty() ? actor.principal().account() : recipient;
    Access access = access(members, action);
    Outcome outcome = outcome(members, service, action);
    return new ActivityEvent(
        fingerprint(record, members),
        id(members),
        time,
        LogKind.CLOUDTRAIL,
        account,
        text(members, Field.AWS_REGION),
        service,
        action,
        access,
        actor,
        origins.of(text(members, Field.SOURCE_IP_ADDRESS), text(members, Field.USER_AGENT)),
        outcome,
        targets(members, service, action, access),
        service.equals(S3)
            ? ofRequest(members, outcome)
            : outcome.succeeded() ? effects(members, action, account, time, actor) : Effects.NONE,
        record);
  }

  private String ignoredKind(JsonMembers members) {
    if (has(Field.DIGEST_START_TIME)) {
      return "cloudtrail-digest";
    }
    String category = text(members, Field.EVENT_CATEGORY);
    if (has(Field.INSIGHT_DETAILS) || category.equals("Insight")) {
      return "cloudtrail-insight";
    }
    return category.equals("Aggregated") ? "cloudtrail-aggregated" : "";
  }

  private @Nullable Instant time(JsonMembers members) {
    int place = places[Field.EVENT_TIME];
    if (place < 0) {
      place = places[Field.TIMESTAMP];
    }
    return place < 0
        ? null
        : Timestamps.parse(members.buffer(), members.valueStart(place), members.valueEnd(place));
  }

  private Actor actor(JsonMembers members, String eventSource) {
    String service = callingService(members);
    int place = places[Field.USER_IDENTITY];
    byte[] buffer = members.buffer();
    if (place < 0 || buffer[members.valueStart(place)] != '{') {
      return Identities.nobody(text(members, Field.RECIPIENT_ACCOUNT_ID), service);
    }
    Actor actor = actors.of(buffer, members.valueStart(place), members.valueEnd(place), service);
    JsonSlice additional =
        eventSource.startsWith(SIGN_IN) ? slice(members, Field.ADDITIONAL_EVENT_DATA) : null;
    if (additional == null) {
      return actor;
    }
    String from = additional.textAt("SwitchFrom");
    return Identities.signingIn(
        from.isEmpty() ? actor : Identities.switchedFrom(actor, from),
        additional.textAt("MFAUsed"));
  }

  /**
   * A source address that is no address but the service which called. The console's own servers
   * stand there, too, where they pass on what somebody does in the browser.
   */
  private String callingService(JsonMembers members) {
    String address = text(members, Field.SOURCE_IP_ADDRESS);
    if (address.equals(INTERNAL)) {
      String fromConsole = text(members, Field.SESSION_CREDENTIAL_FROM_CONSOLE);
      return fromConsole.equalsIgnoreCase("true") ? "" : address;
    }
    return address.endsWith(SERVICE_SUFFIX) ? address : "";
  }

  private Access access(JsonMembers members, String action) {
    String readOnly = text(members, Field.READ_ONLY);
    return switch (readOnly) {
      case "true", "True", "TRUE" -> Access.READ;
      case "false", "False", "FALSE" -> Access.WRITE;
      default -> accesses.of(action);
    };
  }

  private Outcome outcome(JsonMembers members, String service, String action) {
    String code = text(members, Field.ERROR_CODE);
    if (code.isEmpty() && service.startsWith(SIGN_IN)) {
      JsonSlice response = slice(members, Field.RESPONSE_ELEMENTS);
      if (response != null && response.textAt(action).equals("Failure")) {
        return outcomes.of("Failure");
      }
    }
    return outcomes.of(code);
  }

  private List<ResourceRef> targets(
      JsonMembers members, String service, String action, Access access) {
    int place = places[Field.REQUEST_PARAMETERS];
    List<ResourceRef> acted =
        place < 0
            ? List.of()
            : targets.of(
                service,
                action,
                access,
                members.buffer(),
                members.valueStart(place),
                members.valueEnd(place));
    return action.equals("CreateAccessKey")
        ? Targets.withCreatedKey(acted, slice(members, Field.RESPONSE_ELEMENTS))
        : acted;
  }

  /** Read only for the few actions that leave something behind, and of data events the bytes. */
  private Effects effects(
      JsonMembers members, String action, String account, Instant time, Actor actor) {
    boolean issuing = IssuingCalls.include(action);
    if (!issuing && !RevokingCalls.include(action)) {
      return Effects.ofRequest(bytesOut(members), 0);
    }
    EffectfulCall call =
        new EffectfulCall(
            action,
            account,
            time,
            actor,
            slice(members, Field.REQUEST_PARAMETERS),
            slice(members, Field.RESPONSE_ELEMENTS),
            slice(members, Field.SERVICE_EVENT_DETAILS));
    return Effects.of(
        IssuingCalls.of(call), RevokingCalls.of(call), 0, issuing ? sharedId(members) : "");
  }

  /** S3 may write the same request into its own log of the bucket. */
  private Effects ofRequest(JsonMembers members, Outcome outcome) {
    int place = places[Field.REQUEST_ID];
    int start = place < 0 ? 0 : members.valueStart(place) + 1;
    int end = place < 0 ? 0 : members.valueEnd(place) - 1;
    return Effects.ofRequest(
        outcome.succeeded() ? bytesOut(members) : 0,
        end > start ? SliceHash.of(members.buffer(), start, end) : 0);
  }

  private long bytesOut(JsonMembers members) {
    JsonSlice additional = slice(members, Field.ADDITIONAL_EVENT_DATA);
    JsonSlice bytes = additional == null ? null : additional.get("bytesTransferredOut");
    return bytes == null || bytes.kind() != JsonSlice.Kind.NUMBER
        ? 0
        : Quantities.whole(bytes.text());
  }

  /** Not shared, for hardly two records have the same. */
  private String sharedId(JsonMembers members) {
    JsonSlice value = slice(members, Field.SHARED_EVENT_ID);
    return value == null || value.isNull() ? "" : value.text();
  }

  /** Not shared, for no two events have the same. */
  private String id(JsonMembers members) {
    int place = places[Field.EVENT_ID];
    if (place < 0) {
      return "";
    }
    byte[] buffer = members.buffer();
    int start = members.valueStart(place);
    int end = members.valueEnd(place);
    boolean plain = end - start == UUID_LENGTH + 2 && buffer[start] == '"';
    for (int i = start + 1; i < end - 1; i++) {
      plain &= buffer[i] > 0 && buffer[i] != '\\';
    }
    if (plain) {
      return new String(buffer, start + 1, UUID_LENGTH, StandardCharsets.ISO_8859_1);
    }
    JsonSlice value = members.value(place);
    return value.isNull() ? "" : value.text();
  }

  /**
   * The event id together with the account that received this copy: the same call is recorded in
   * both accounts of a cross-account call under one shared id, and these are two events. Without an
   * id the record itself is the identity.
   */
  private Fingerprint fingerprint(RawRecord record, JsonMembers members) {
    byte[] buffer = members.buffer();
    int id = places[Field.EVENT_ID];
    if (id < 0 || members.valueEnd(id) - members.valueStart(id) <= EMPTY_STRING) {
      JsonSlice document = record.document();
      return Fingerprint.ofBytes(buffer, document.start(), document.end(), NO_ID, 0, NO_ID.length);
    }
    int recipient = places[Field.RECIPIENT_ACCOUNT_ID];
    return recipient < 0
        ? Fingerprint.ofBytes(buffer, members.valueStart(id), members.valueEnd(id), NO_ID, 0, 0)
        : Fingerprint.ofBytes(
            buffer,
            members.valueStart(id),
            members.valueEnd(id),
            buffer,
            members.valueStart(recipient),
            members.valueEnd(recipient));
  }

  /** Both steps of one record look its members up; the second finds it done. */
  private void locate(JsonMembers members) {
    if (located != members.reading() || locatedIn != members) {
      Field.NAMES.locate(members, places);
      located = members.reading();
      locatedIn = members;
    }
  }

  private boolean has(int field) {
    return places[field] >= 0;
  }

  private String text(JsonMembers members, int field) {
    int place = places[field];
    return place < 0
        ? ""
        : texts.of(members.buffer(), members.valueStart(place), members.valueEnd(place));
  }

  private @Nullable JsonSlice slice(JsonMembers members, int field) {
    int place = places[field];
    return place < 0 ? null : members.value(place);
  }
}
