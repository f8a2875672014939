package io.keytrail.sources.azure;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Ignored;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.fields.AccessWords;
import io.keytrail.sources.fields.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Audit events of Key Vault and Managed HSM: diagnostic records, {@code AzureDiagnostics} columns
 * and the {@code AZKVAuditLogs} table (learn.microsoft.com, "Azure Key Vault logging").
 */
final class KeyVaultRecords {
  static final String CATEGORY = "auditevent";
  static final String TABLE = "azkvauditlogs";

  private static final String SERVICE = "microsoft.keyvault";
  private static final int UNAUTHENTICATED = 401;

  /** What uses a key or copies a secret changes nothing in the vault. */
  private static final Set<String> USES =
      Set.of("backup", "decrypt", "encrypt", "sign", "unwrap", "verify", "wrap", "release");

  private final AzureIdentities identities;
  private final VaultCaller callers;

  KeyVaultRecords(AzureIdentities identities) {
    this.identities = identities;
    this.callers = new VaultCaller(identities);
  }

  /** Whether the record says that it is a vault's; other services call their logs so, too. */
  static boolean recognises(Fields top, String table, String category) {
    if (table.equals(TABLE)) {
      return true;
    }
    return category.equals(CATEGORY)
        && (top.text("resourceprovider").equalsIgnoreCase(SERVICE)
            || top.text("resourceid").toLowerCase(Locale.ROOT).contains(SERVICE + "/"));
  }

  NormalizeResult normalize(RawRecord record, Fields top) {
    ResourceLog log = ResourceLog.of(top);
    Instant time = log.time();
    if (time == null) {
      return new Rejected("the Key Vault record has no readable time");
    }
    if (log.operation().isEmpty()) {
      return new Rejected("the Key Vault record names no operation");
    }
    String status = log.text("httpstatuscode", "httpstatuscoded");
    boolean nobody = callers.claims(top).isEmpty();
    if (nobody && ResourceLog.code(status) == UNAUTHENTICATED) {
      // Clients call without a token first, to be told where to get one.
      return new Ignored("azure-key-vault-challenge");
    }
    return new Accepted(event(record, log, time, status));
  }

  private ActivityEvent event(RawRecord record, ResourceLog log, Instant time, String status) {
    String correlation = log.top().text("correlationid");
    String action = log.operation();
    String object = object(log);
    return new ActivityEvent(
        correlation.isEmpty()
            ? Fingerprint.of(record.document().json())
            : Fingerprint.of("azure-key-vault", correlation, time.toString(), action, object),
        correlation,
        time,
        LogKind.AZURE_KEY_VAULT,
        identities.shared(log.account()),
        identities.shared(log.region()),
        SERVICE,
        identities.shared(action),
        access(action),
        callers.of(log),
        new Origin(
            identities.shared(log.address()),
            identities.shared(log.text("clientinfo", "clientinfos"))),
        outcome(log, status),
        targets(log, object),
        record);
  }

  private static Outcome outcome(ResourceLog log, String status) {
    String signature = log.top().text("resultsignature");
    if (!status.isEmpty()) {
      return ResourceLog.outcome(status, signature);
    }
    boolean succeeded = log.top().text("resulttype").equalsIgnoreCase("Success");
    return succeeded ? Outcome.SUCCESS : new Outcome(Outcome.Status.FAILURE, signature);
  }

  /** {@code SecretListVersions}: the thing, and what was done with it. */
  private static Access access(String action) {
    int verb = 1;
    while (verb < action.length() && !Character.isUpperCase(action.charAt(verb))) {
      verb++;
    }
    String doing = action.substring(verb);
    String lower = doing.toLowerCase(Locale.ROOT);
    return USES.stream().anyMatch(lower::startsWith) ? Access.READ : AccessWords.of(doing);
  }

  /** The address of a secret, key or certificate without its version; of the vault otherwise. */
  private static String object(ResourceLog log) {
    String id = log.text("id", "ids");
    if (!id.startsWith("https://")) {
      id = log.text("requesturi", "requesturis");
    }
    int query = id.indexOf('?');
    String[] parts = (query < 0 ? id : id.substring(0, query)).split("/", -1);
    // https: // HOST / secrets / NAME / VERSION
    return String.join("/", List.of(parts).subList(0, Math.min(parts.length, 5)));
  }

  private List<ResourceRef> targets(ResourceLog log, String object) {
    List<ResourceRef> targets = new ArrayList<>();
    String[] parts = object.split("/", -1);
    if (parts.length == 5 && !parts[4].isEmpty()) {
      String kind =
          parts[3].endsWith("s") ? parts[3].substring(0, parts[3].length() - 1) : parts[3];
      targets.add(new ResourceRef(identities.shared(kind), identities.shared(object)));
    }
    String vault = log.resource();
    if (!vault.isEmpty()) {
      targets.add(
          new ResourceRef(identities.shared(ArmResource.type(vault)), identities.shared(vault)));
    }
    return List.copyOf(targets);
  }
}
