package io.keytrail.sources.azure;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Effects;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.fields.Fields;
import io.keytrail.sources.fields.Quantities;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads, writes and deletes of blobs, files, queues and tables: diagnostic records and the {@code
 * Storage…Logs} tables (learn.microsoft.com, "Azure Blob Storage monitoring data reference").
 */
final class StorageRecords {
  private static final String SERVICE = "microsoft.storage";
  private static final Set<String> CATEGORIES =
      Set.of("storageread", "storagewrite", "storagedelete");
  private static final Set<String> TABLES =
      Set.of("storagebloblogs", "storagefilelogs", "storagequeuelogs", "storagetablelogs");

  private final AzureIdentities identities;
  private final StorageCaller callers;

  StorageRecords(AzureIdentities identities) {
    this.identities = identities;
    this.callers = new StorageCaller(identities);
  }

  static boolean recognises(String table, String category) {
    return CATEGORIES.contains(category) || TABLES.contains(table);
  }

  NormalizeResult normalize(RawRecord record, Fields top) {
    ResourceLog log = ResourceLog.of(top);
    Instant time = log.time();
    if (time == null) {
      return new Rejected("the Azure Storage record has no readable time");
    }
    if (log.operation().isEmpty()) {
      return new Rejected("the Azure Storage record names no operation");
    }
    return new Accepted(event(record, log, time));
  }

  private ActivityEvent event(RawRecord record, ResourceLog log, Instant time) {
    // The service's own id of the request; one request of a batch has several records.
    String request = log.top().text("correlationid");
    String object = object(log);
    return new ActivityEvent(
        request.isEmpty()
            ? Fingerprint.of(record.document().json())
            : Fingerprint.of("azure-storage", request, time.toString(), log.operation(), object),
        request,
        time,
        LogKind.AZURE_STORAGE,
        identities.shared(log.account()),
        identities.shared(log.region()),
        SERVICE,
        identities.shared(log.operation()),
        log.top().text("category").equalsIgnoreCase("StorageRead") ? Access.READ : Access.WRITE,
        callers.of(log, storageAccount(log)),
        new Origin(
            identities.shared(log.address()),
            identities.shared(log.text("useragentheader", "useragent"))),
        ResourceLog.outcome(log.text("statuscode"), log.text("statustext")),
        targets(log, object),
        Effects.of(List.of(), List.of(), Quantities.whole(log.text("responsebodysize")), ""),
        record);
  }

  /** The path of the account, which lies above its blob, file, queue and table services. */
  private static String storageAccount(ResourceLog log) {
    String resource = log.resource();
    String marker = "/storageaccounts/";
    int name = resource.indexOf(marker);
    int end = name < 0 ? -1 : resource.indexOf('/', name + marker.length());
    return end < 0 ? resource : resource.substring(0, end);
  }

  /** {@code /account/container/blob}, from the address where the key is not told. */
  private static String object(ResourceLog log) {
    String key = log.text("objectkey");
    if (!key.isEmpty()) {
      return key;
    }
    String address = log.text("uri");
    int query = address.indexOf('?');
    String bare = query < 0 ? address : address.substring(0, query);
    int scheme = bare.indexOf("://");
    return scheme < 0 ? bare : bare.substring(scheme + "://".length());
  }

  private List<ResourceRef> targets(ResourceLog log, String object) {
    List<ResourceRef> targets = new ArrayList<>();
    if (!object.isEmpty()) {
      String service = log.text("servicetype").toLowerCase(Locale.ROOT);
      targets.add(
          new ResourceRef(
              service.isEmpty() ? "storage-object" : identities.shared("storage-" + service),
              identities.shared(object)));
    }
    String account = storageAccount(log);
    if (!account.isEmpty()) {
      targets.add(
          new ResourceRef(
              identities.shared(ArmResource.type(account)), identities.shared(account)));
    }
    return List.copyOf(targets);
  }
}
