package io.keytrail.sources.gcpaudit;

import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Ignored;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.Normalizer;
import io.keytrail.sources.fields.Fields;

/** Google Cloud and Workspace records. Belongs to one thread, as every normaliser. */
public final class GcpAuditNormalizer implements Normalizer {
  private final GcpIdentities identities = new GcpIdentities();
  private final AuditEntries auditEntries = new AuditEntries(identities);
  private final WorkspaceReports workspaceReports = new WorkspaceReports(identities);

  @Override
  public boolean recognises(JsonMembers members) {
    try {
      return GcpRecordKind.of(Fields.over(members)) != GcpRecordKind.FOREIGN;
    } catch (MalformedJson e) {
      // Broken where its kind would be told: nobody's record.
      return false;
    }
  }

  @Override
  public NormalizeResult normalize(RawRecord record, JsonMembers members) {
    try {
      Fields top = Fields.over(members);
      return switch (GcpRecordKind.of(top)) {
        case AUDIT -> auditEntries.normalize(record, top);
        case WRAPPED_AUDIT -> auditEntries.normalize(record, top.object("data"));
        case WORKSPACE_REPORT -> workspaceReports.normalize(record, top);
        case OTHER_LOG -> new Ignored(GcpRecordKind.otherLog(top));
        case FOREIGN -> new Rejected("not a Google Cloud record");
      };
    } catch (MalformedJson e) {
      return new Rejected("a value inside the Google record is not well-formed JSON");
    }
  }
}
