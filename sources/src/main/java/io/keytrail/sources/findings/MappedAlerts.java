package io.keytrail.sources.findings;

import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.Normalizer;
import io.keytrail.sources.fields.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alerts of any tool, read as an operator's mappings say. They become Detection Findings of OCSF
 * that keep the alert as it came. Belongs to one thread, as every normaliser.
 */
public final class MappedAlerts implements Normalizer {
  private final List<AlertMapping> mappings;
  private final OcsfFindings findings = new OcsfFindings();

  /**
   * A reader of such alerts.
   *
   * @param mappings the first one that takes an alert reads it
   */
  public MappedAlerts(List<AlertMapping> mappings) {
    this.mappings = List.copyOf(mappings);
  }

  @Override
  public boolean recognises(JsonMembers members) {
    try {
      return mapping(Fields.over(members)) != null;
    } catch (MalformedJson broken) {
      // Broken where its kind would be told: nobody's record.
      return false;
    }
  }

  @Override
  public NormalizeResult normalize(RawRecord record, JsonMembers members) {
    try {
      Fields alert = Fields.over(members);
      AlertMapping mapping = mapping(alert);
      if (mapping == null) {
        return new Rejected("no mapping takes this alert");
      }
      JsonSlice finding = OcsfDocument.of(mapping.told(alert), record.document().json());
      return findings.normalize(new RawRecord(record.provenance(), finding), Fields.of(finding));
    } catch (MalformedJson broken) {
      return new Rejected("a value inside the alert is not well-formed JSON");
    }
  }

  private @Nullable AlertMapping mapping(Fields alert) {
    for (AlertMapping mapping : mappings) {
      if (mapping.takes(alert)) {
        return mapping;
      }
    }
    return null;
  }
}
