package io.keytrail.sources.github;

import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Ignored;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.Normalizer;
import io.keytrail.sources.fields.Fields;

/** GitHub's records. Belongs to one thread, as every normaliser. */
public final class GithubNormalizer implements Normalizer {
  private final AuditRecords auditRecords = new AuditRecords();

  @Override
  public boolean recognises(JsonMembers members) {
    try {
      return GithubRecordKind.of(Fields.over(members)) != GithubRecordKind.FOREIGN;
    } catch (MalformedJson e) {
      // Broken where its kind would be told: nobody's record.
      return false;
    }
  }

  @Override
  public NormalizeResult normalize(RawRecord record, JsonMembers members) {
    try {
      Fields top = Fields.over(members);
      return switch (GithubRecordKind.of(top)) {
        case AUDIT -> auditRecords.normalize(record, top);
        case WEBHOOK -> new Ignored("github-webhook");
        case FOREIGN -> new Rejected("not a GitHub record");
      };
    } catch (MalformedJson e) {
      return new Rejected("a value inside the GitHub record is not well-formed JSON");
    }
  }
}
