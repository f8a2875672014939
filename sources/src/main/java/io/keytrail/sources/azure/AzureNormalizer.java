package io.keytrail.sources.azure;

import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Ignored;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.Normalizer;
import io.keytrail.sources.fields.Fields;

/** Azure, Entra and Microsoft 365 records. Belongs to one thread, as every normaliser. */
public final class AzureNormalizer implements Normalizer {
  private final AzureIdentities identities = new AzureIdentities();
  private final ActivityRecords activity = new ActivityRecords(identities);
  private final SignInRecords signIns = new SignInRecords(identities);
  private final EntraAuditRecords entraAudit = new EntraAuditRecords(identities);
  private final M365Records m365 = new M365Records(identities);
  private final KeyVaultRecords keyVault = new KeyVaultRecords(identities);
  private final StorageRecords storage = new StorageRecords(identities);
  private final RegistryRecords registry = new RegistryRecords(identities);

  @Override
  public boolean recognises(JsonMembers members) {
    try {
      return AzureRecordKind.of(Fields.over(members)) != AzureRecordKind.FOREIGN;
    } catch (MalformedJson e) {
      // Broken where its kind would be told: nobody's record.
      return false;
    }
  }

  @Override
  public NormalizeResult normalize(RawRecord record, JsonMembers members) {
    try {
      Fields top = Fields.over(members);
      return switch (AzureRecordKind.of(top)) {
        case ACTIVITY -> activity.normalize(record, top);
        case SIGN_IN -> signIns.normalize(record, top);
        case ENTRA_AUDIT -> entraAudit.normalize(record, top);
        case M365_AUDIT -> m365.normalize(record, top);
        case KEY_VAULT -> keyVault.normalize(record, top);
        case STORAGE -> storage.normalize(record, top);
        case REGISTRY -> registry.normalize(record, top);
        case OTHER_LOG -> new Ignored(OtherAzureLogs.label(top));
        case FOREIGN -> new Rejected("not a Microsoft cloud record");
      };
    } catch (MalformedJson e) {
      return new Rejected("a value inside the Microsoft record is not well-formed JSON");
    }
  }
}
