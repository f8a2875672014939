package io.keytrail.sources.azure;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.fields.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sign-ins to container registries, and what was pushed, pulled and deleted there: diagnostic
 * records and the tables {@code ContainerRegistryLoginEvents} and {@code
 * ContainerRegistryRepositoryEvents} (learn.microsoft.com, "Azure Container Registry monitoring
 * data reference"). The status of HTTP stands in the description of the result.
 */
final class RegistryRecords {
  private static final String SERVICE = "microsoft.containerregistry";
  private static final Set<String> NAMES =
      Set.of("containerregistryloginevents", "containerregistryrepositoryevents");
  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final AzureIdentities identities;

  RegistryRecords(AzureIdentities identities) {
    this.identities = identities;
  }

  static boolean recognises(String table, String category) {
    return NAMES.contains(table) || NAMES.contains(category);
  }

  NormalizeResult normalize(RawRecord record, Fields top) {
    ResourceLog log = ResourceLog.of(top);
    Instant time = log.time();
    if (time == null) {
      return new Rejected("the container registry record has no readable time");
    }
    if (log.operation().isEmpty()) {
      return new Rejected("the container registry record names no operation");
    }
    return new Accepted(event(record, log, time));
  }

  private ActivityEvent event(RawRecord record, ResourceLog log, Instant time) {
    String correlation = log.text("correlationid");
    String image = image(log);
    return new ActivityEvent(
        correlation.isEmpty()
            ? Fingerprint.of(record.document().json())
            : Fingerprint.of(
                "azure-registry", correlation, time.toString(), log.operation(), image),
        correlation,
        time,
        LogKind.AZURE_REGISTRY,
        identities.shared(log.account()),
        identities.shared(log.region()),
        SERVICE,
        identities.shared(log.operation()),
        access(log.operation()),
        caller(log),
        new Origin(identities.shared(log.address()), identities.shared(log.text("useragent"))),
        ResourceLog.outcome(log.text("resultdescription"), ""),
        targets(log, image),
        record);
  }

  private static Access access(String operation) {
    return switch (operation.toLowerCase(Locale.ROOT)) {
      case "pull", "login", "authenticate" -> Access.READ;
      default -> Access.WRITE;
    };
  }

  /**
   * A person signs in by its name and an application by an id; any other name is a token or the
   * administrator of this registry, and means nobody elsewhere.
   */
  private Actor caller(ResourceLog log) {
    String name = log.text("identity");
    String registry = log.resource();
    return identities.actor(principal(name, log.text("usertenantid"), registry, log), null, null);
  }

  private static Principal principal(String name, String tenant, String registry, ResourceLog log) {
    if (name.indexOf('@') > 0) {
      return AzureIdentities.user(tenant, name, "");
    }
    if (GUID.matcher(name).matches()) {
      return AzureIdentities.application(PrincipalKind.SERVICE_PRINCIPAL, tenant, name, "", "");
    }
    return name.isEmpty()
        ? AzureIdentities.unknown(log.account(), "")
        : new Principal(
            Provider.AZURE,
            PrincipalKind.SERVICE_ACCOUNT,
            log.account(),
            name,
            registry + "/" + name.toLowerCase(Locale.ROOT));
  }

  /** {@code server/repository:tag}, or with the digest where there is no tag; or empty. */
  private static String image(ResourceLog log) {
    String repository = log.text("repository");
    if (repository.isEmpty()) {
      return "";
    }
    String server = log.text("loginserver");
    String named = server.isEmpty() ? repository : server + "/" + repository;
    String tag = log.text("tag");
    String digest = log.text("digest");
    if (!tag.isEmpty()) {
      return named + ":" + tag;
    }
    return digest.isEmpty() ? named : named + "@" + digest;
  }

  private List<ResourceRef> targets(ResourceLog log, String image) {
    List<ResourceRef> targets = new ArrayList<>();
    if (!image.isEmpty()) {
      targets.add(new ResourceRef("container-image", identities.shared(image)));
    }
    String registry = log.resource();
    if (!registry.isEmpty()) {
      targets.add(
          new ResourceRef(
              identities.shared(ArmResource.type(registry)), identities.shared(registry)));
    }
    return List.copyOf(targets);
  }
}
