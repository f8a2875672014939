package io.keytrail.sources.s3access;

import static io.keytrail.sources.s3access.AccessField.BUCKET;
import static io.keytrail.sources.s3access.AccessField.KEY;
import static io.keytrail.sources.s3access.AccessField.OPERATION;
import static io.keytrail.sources.s3access.AccessField.REMOTE_IP;
import static io.keytrail.sources.s3access.AccessField.REQUEST_ID;
import static io.keytrail.sources.s3access.AccessField.USER_AGENT;
import static io.keytrail.sources.s3access.AccessField.VERSION_ID;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Effects;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonNames;
import io.keytrail.model.json.SliceHash;
import io.keytrail.sources.LineNormalizer;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.Normalizer;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import io.keytrail.sources.fields.Interner;
import io.keytrail.sources.fields.Quantities;
import io.keytrail.sources.fields.TextPool;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lines and rows of S3's server access logs to events. Belongs to one thread. */
public final class S3AccessNormalizer implements Normalizer, LineNormalizer {
  static final String SERVICE = "s3.amazonaws.com";

  private static final int CANONICAL_ID = 64;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);

  private static final JsonNames COLUMNS =
      JsonNames.of("bucketowner", "requestdatetime", "remoteip", "requester", "requestid");

  private final TextPool texts = new TextPool();
  private final Interner<Actor> actors = new Interner<>();
  private final Interner<Origin> origins = new Interner<>();

  /** Lines begin with the owner's canonical id, the bucket and a bracket. */
  @Override
  public boolean recognises(byte[] buffer, int start, int end) {
    int at = start;
    while (at < end && isHex(buffer[at])) {
      at++;
    }
    if (at - start != CANONICAL_ID || at == end || buffer[at] != ' ') {
      return false;
    }
    at++;
    while (at < end && buffer[at] > ' ') {
      at++;
    }
    return at + 1 < end && buffer[at] == ' ' && buffer[at + 1] == '[';
  }

  private static boolean isHex(byte b) {
    return (b >= '0' && b <= '9') || (b >= 'a' && b <= 'f');
  }

  @Override
  public void beginText() {
    // A line stands for itself.
  }

  @Override
  public NormalizeResult normalize(byte[] buffer, int start, int end, Supplier<Provenance> here) {
    AccessRecord record = AccessRecord.ofLine(buffer, start, end);
    return record.size() < AccessField.FEWEST
        ? new NormalizeResult.Rejected("an S3 access line ends too early")
        : result(record, here.get());
  }

  @Override
  public boolean recognises(JsonMembers members) {
    int known = 0;
    for (int i = 0; i < members.size(); i++) {
      int column = COLUMNS.indexOf(members.buffer(), members.nameStart(i), members.nameEnd(i));
      known += column < 0 ? 0 : 1;
    }
    return known == COLUMNS.size();
  }

  @Override
  public NormalizeResult normalize(RawRecord raw, JsonMembers members) {
    return result(AccessRecord.ofRow(Fields.over(members)), raw.provenance());
  }

  private NormalizeResult result(AccessRecord record, Provenance here) {
    Instant time = time(record.get(AccessField.TIME));
    if (time == null) {
      return new NormalizeResult.Rejected("an S3 access record has no readable time");
    }
    return record.get(OPERATION).isEmpty()
        ? new NormalizeResult.Rejected("an S3 access record names no operation")
        : new NormalizeResult.Accepted(event(record, time, here));
  }

  private static @Nullable Instant time(String told) {
    try {
      return OffsetDateTime.parse(told, TIME).toInstant();
    } catch (DateTimeException another) {
      // Tables may have the column as a time and print it as such.
      return EventTimes.parse(told);
    }
  }

  private ActivityEvent event(AccessRecord record, Instant time, Provenance here) {
    Requester requester = Requester.of(record);
    String operation = record.get(OPERATION);
    String action = texts.shared(Operations.call(operation, !record.get(KEY).isEmpty()));
    Outcome outcome = StatusCodes.outcome(record);
    AccessDocument document = new AccessDocument(record, requester, action, time);
    return new ActivityEvent(
        fingerprint(record, time),
        record.get(REQUEST_ID),
        time,
        LogKind.S3_ACCESS,
        texts.shared(requester.account()),
        texts.shared(document.region()),
        SERVICE,
        action,
        Operations.access(operation),
        actors.same(requester.actor()),
        origins.same(
            new Origin(texts.shared(record.get(REMOTE_IP)), texts.shared(record.get(USER_AGENT)))),
        outcome,
        record.get(BUCKET).isEmpty()
            ? List.of()
            : List.of(new ResourceRef("bucket", texts.shared(record.get(BUCKET)))),
        Effects.ofRequest(
            outcome.succeeded() ? Quantities.whole(record.get(AccessField.BYTES_SENT)) : 0,
            request(record)),
        new RawRecord(here, document.json()));
  }

  /** One request for many deletions has a line for each. */
  private static Fingerprint fingerprint(AccessRecord record, Instant time) {
    return Fingerprint.of(
        "s3-access",
        record.get(REQUEST_ID),
        time.toString(),
        record.get(OPERATION),
        record.get(BUCKET),
        record.get(KEY),
        record.get(VERSION_ID));
  }

  private static long request(AccessRecord record) {
    byte[] id = record.get(REQUEST_ID).getBytes(StandardCharsets.UTF_8);
    return id.length == 0 ? 0 : SliceHash.of(id, 0, id.length);
  }
}
