package io.keytrail.sources.configuration;

import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.Normalizer;
import io.keytrail.sources.fields.Fields;

/** States of resources. Belongs to one thread, as every normaliser. */
public final class ConfigurationNormalizer implements Normalizer {
  private final ConfigItems items = new ConfigItems();
  private final CloudAssets assets = new CloudAssets();
  private final CredentialReports reports = new CredentialReports();

  @Override
  public boolean recognises(JsonMembers members) {
    try {
      Fields top = Fields.over(members);
      return ConfigItems.recognises(top)
          || CloudAssets.recognises(top)
          || CredentialReports.recognises(top);
    } catch (MalformedJson e) {
      // Broken where its kind would be told: nobody's record.
      return false;
    }
  }

  @Override
  public NormalizeResult normalize(RawRecord record, JsonMembers members) {
    try {
      Fields top = Fields.over(members);
      if (CredentialReports.recognises(top)) {
        return reports.normalize(record, top);
      }
      return ConfigItems.recognises(top)
          ? items.normalize(record, top)
          : assets.normalize(record, top);
    } catch (MalformedJson e) {
      return new Rejected("a value inside the state of a resource is not well-formed JSON");
    }
  }
}
