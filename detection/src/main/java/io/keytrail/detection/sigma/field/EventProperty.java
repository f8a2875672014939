package io.keytrail.detection.sigma.field;

import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.model.event.ActionKind;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.Session;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The virtual fields, {@code keytrail.*}. Unknown and empty ones are absent, as null is. */
public enum EventProperty {
  NETWORK_KIND("network.kind", Facet.NETWORK),
  NETWORK_ASN("network.asn", Facet.NETWORK),
  NETWORK_AS_NAME("network.as_name", Facet.NETWORK),
  NETWORK_COUNTRY("network.country", Facet.NETWORK),
  NETWORK_TRUSTED("network.trusted", Facet.NETWORK),
  NETWORK_KNOWN_BAD("network.known_bad", Facet.NETWORK),
  NETWORK_PREFIX("network.prefix", Facet.NETWORK),
  PRINCIPAL_KIND("principal.kind", Facet.ACTOR),
  PRINCIPAL_NAME("principal.name", Facet.ACTOR),
  PRINCIPAL_KEY("principal.key", Facet.ACTOR),
  PRINCIPAL_ACCOUNT("principal.account", Facet.ACTOR),
  CREDENTIAL_KIND("credential.kind", Facet.ACTOR),
  CREDENTIAL_ID("credential.id", Facet.ACTOR),
  SESSION_NAME("session.name", Facet.ACTOR),
  SESSION_ISSUER("session.issuer", Facet.ACTOR),
  SESSION_SOURCE_IDENTITY("session.source_identity", Facet.ACTOR),
  SESSION_PLATFORM("session.platform", Facet.ACTOR),
  SESSION_MFA("session.mfa", Facet.ACTOR),
  SERVICE_MADE("service_made", Facet.ACTOR),
  INVOKED_BY("invoked_by", Facet.ACTOR),
  OUTCOME("outcome", Facet.OUTCOME),
  ERROR("error", Facet.OUTCOME),
  ACCESS("access", Facet.ACCESS),
  REGION("region", Facet.REGION),
  ACCOUNT("account", Facet.NONE),
  SERVICE("service", Facet.SERVICE),
  ACTION("action", Facet.ACTION),
  ACTION_KIND("action.kind", Facet.NONE),
  PROVIDER("provider", Facet.NONE),
  LOG("log", Facet.NONE),
  ADDRESS("address", Facet.ADDRESS),
  USER_AGENT("user_agent", Facet.USER_AGENT),
  TARGET_NAME("target.name", Facet.NONE),
  TARGET_TYPE("target.type", Facet.NONE);

  /** What every virtual field's name begins with. */
  public static final String PREFIX = "keytrail.";

  private static final Map<String, EventProperty> BY_NAME =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(property -> property.fieldName, p -> p));

  private final String fieldName;
  private final Facet facet;

  EventProperty(String name, Facet facet) {
    this.fieldName = PREFIX + name;
    this.facet = facet;
  }

  /** The property of that full name in any case; null when there is none. */
  public static @Nullable EventProperty named(String fieldName) {
    return BY_NAME.get(fieldName.toLowerCase(Locale.ROOT));
  }

  public String fieldName() {
    return fieldName;
  }

  /** The part of the event that alone decides its value. */
  public Facet facet() {
    return facet;
  }

  void read(EnrichedEvent enriched, SharedValues shared, FieldValues into) {
    ActivityEvent event = enriched.event();
    switch (this) {
      case TARGET_NAME -> {
        for (ResourceRef target : event.targets()) {
          add(target.name(), shared, into);
        }
      }
      case TARGET_TYPE -> {
        for (ResourceRef target : event.targets()) {
          add(target.type(), shared, into);
        }
      }
      default -> add(text(enriched), shared, into);
    }
  }

  private static void add(String text, SharedValues shared, FieldValues into) {
    if (!text.isEmpty()) {
      into.add(shared.text(text));
    }
  }

  private String text(EnrichedEvent enriched) {
    return switch (facet) {
      case NETWORK -> ofNetwork(enriched.network());
      case ACTOR -> ofActor(enriched.event().actor());
      case SERVICE, ACTION, CALL, USER_AGENT, ADDRESS, OUTCOME, REGION, ACCESS, CALL_FIELDS, NONE ->
          ofEvent(enriched.event());
    };
  }

  private String ofNetwork(IpContext network) {
    return switch (this) {
      case NETWORK_KIND -> network.kind().label();
      case NETWORK_ASN -> network.asn() == 0 ? "" : Long.toString(network.asn());
      case NETWORK_AS_NAME -> network.asName();
      case NETWORK_COUNTRY -> network.country();
      case NETWORK_TRUSTED -> Boolean.toString(network.trusted());
      case NETWORK_KNOWN_BAD -> network.knownBad();
      case NETWORK_PREFIX -> network.prefix();
      default -> throw new IllegalStateException(this + " is not of the network");
    };
  }

  private String ofActor(Actor actor) {
    Principal principal = actor.principal();
    return switch (this) {
      case PRINCIPAL_KIND -> principal.kind().label();
      case PRINCIPAL_NAME -> principal.name();
      case PRINCIPAL_KEY -> principal.key();
      case PRINCIPAL_ACCOUNT -> principal.account();
      case SERVICE_MADE -> Boolean.toString(actor.serviceMade());
      case INVOKED_BY -> actor.invokedBy();
      case CREDENTIAL_KIND, CREDENTIAL_ID -> ofCredential(actor.credential());
      default -> ofSession(actor.session());
    };
  }

  private String ofCredential(@Nullable Credential credential) {
    if (credential == null) {
      return "";
    }
    return this == CREDENTIAL_KIND ? credential.kind().label() : credential.id();
  }

  private String ofSession(@Nullable Session session) {
    if (session == null) {
      return "";
    }
    return switch (this) {
      case SESSION_NAME -> session.name();
      case SESSION_ISSUER -> session.issuer();
      case SESSION_SOURCE_IDENTITY -> session.sourceIdentity();
      case SESSION_PLATFORM -> session.platform();
      case SESSION_MFA -> multiFactor(session.multiFactor());
      default -> throw new IllegalStateException(this + " is not of the session");
    };
  }

  private static String multiFactor(@Nullable Boolean recorded) {
    return recorded == null ? "" : recorded.toString();
  }

  private String ofEvent(ActivityEvent event) {
    return switch (this) {
      case OUTCOME -> event.outcome().status().label();
      case ERROR -> event.outcome().errorCode();
      case ACCESS -> event.access().name().toLowerCase(Locale.ROOT);
      case REGION -> event.region();
      case ACCOUNT -> event.account();
      case SERVICE -> event.service();
      case ACTION -> event.action();
      case ACTION_KIND -> ActionKind.of(event).label();
      case PROVIDER -> event.log().provider().label();
      case LOG -> event.log().label();
      case ADDRESS -> event.origin().address();
      case USER_AGENT -> event.origin().userAgent();
      default -> throw new IllegalStateException(this + " is not of the event");
    };
  }
}
