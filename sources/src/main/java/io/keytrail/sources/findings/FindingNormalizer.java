package io.keytrail.sources.findings;

import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.Normalizer;
import io.keytrail.sources.fields.Fields;

/** Findings of other tools. Belongs to one thread, as every normaliser. */
public final class FindingNormalizer implements Normalizer {
  private final GuardDutyFindings guardDuty = new GuardDutyFindings();
  private final SecurityHubFindings securityHub = new SecurityHubFindings();

  @Override
  public boolean recognises(JsonMembers members) {
    try {
      Fields top = Fields.over(members);
      return GuardDutyFindings.recognises(top) || SecurityHubFindings.recognises(top);
    } catch (MalformedJson broken) {
      // Broken where its kind would be told: nobody's record.
      return false;
    }
  }

  @Override
  public NormalizeResult normalize(RawRecord record, JsonMembers members) {
    Fields top = Fields.over(members);
    if (GuardDutyFindings.recognises(top)) {
      return guardDuty.normalize(record, top);
    }
    return SecurityHubFindings.recognises(top)
        ? securityHub.normalize(record, top)
        : new Rejected("not a finding");
  }
}
