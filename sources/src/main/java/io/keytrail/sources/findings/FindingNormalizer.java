package io.keytrail.sources.findings;

import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.sources.LineNormalizer;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.Normalizer;
import io.keytrail.sources.azure.RiskDetections;
import io.keytrail.sources.fields.Fields;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Findings of other tools, and what job logs give away. Belongs to one thread, as every normaliser.
 */
public final class FindingNormalizer implements Normalizer, LineNormalizer {
  private final List<Form> forms =
      List.of(
          new Form(GuardDutyFindings::recognises, new GuardDutyFindings()::normalize),
          new Form(SecurityHubFindings::recognises, new SecurityHubFindings()::normalize),
          new Form(CommandCenterFindings::recognises, new CommandCenterFindings()::normalize),
          new Form(OcsfFindings::recognises, new OcsfFindings()::normalize),
          new Form(SecretAlerts::recognises, new SecretAlerts()::normalize),
          new Form(RiskDetections::recognises, new RiskDetectionFindings()::normalize),
          new Form(DefenderAlerts::recognises, new DefenderAlerts()::normalize),
          new Form(MacieFindings::recognises, new MacieFindings()::normalize),
          new Form(AccessAnalyzerFindings::recognises, new AccessAnalyzerFindings()::normalize),
          new Form(ResolverQueries::recognises, new ResolverQueries()::normalize),
          new Form(AwsCostAlerts::recognises, new AwsCostAlerts()::normalize),
          new Form(AwsNotices::recognises, new AwsNotices()::normalize),
          new Form(GoogleBudgetAlerts::recognises, new GoogleBudgetAlerts()::normalize),
          new Form(AzureCostAlerts::recognises, new AzureCostAlerts()::normalize),
          // After those about costs, which have the same frame.
          new Form(AzureMonitorAlerts::recognises, new AzureMonitorAlerts()::normalize));

  private final JobLogs jobLogs = new JobLogs();

  @Override
  public boolean recognises(byte[] buffer, int start, int end) {
    return jobLogs.recognises(buffer, start, end);
  }

  @Override
  public void beginText() {
    jobLogs.beginText();
  }

  @Override
  public NormalizeResult normalize(byte[] buffer, int start, int end, Supplier<Provenance> here) {
    return jobLogs.normalize(buffer, start, end, here.get());
  }

  /** One tool's findings. */
  private record Form(Predicate<Fields> recognises, Reading reading) {}

  private interface Reading {
    NormalizeResult normalize(RawRecord record, Fields finding);
  }

  @Override
  public boolean recognises(JsonMembers members) {
    try {
      return form(Fields.over(members)) != null;
    } catch (MalformedJson broken) {
      // Broken where its kind would be told: nobody's record.
      return false;
    }
  }

  @Override
  public NormalizeResult normalize(RawRecord record, JsonMembers members) {
    try {
      Fields top = Fields.over(members);
      Form form = form(top);
      return form == null ? new Rejected("not a finding") : form.reading().normalize(record, top);
    } catch (MalformedJson broken) {
      return new Rejected("a value inside the finding is not well-formed JSON");
    }
  }

  private @Nullable Form form(Fields top) {
    for (Form form : forms) {
      if (form.recognises().test(top)) {
        return form;
      }
    }
    return null;
  }
}
