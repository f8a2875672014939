package io.keytrail.sources.azure;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.identity.Session;
import io.keytrail.sources.fields.Interner;
import io.keytrail.sources.fields.TextPool;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The identities of Entra under keys that all of Microsoft's logs can be joined by. Hands out one
 * instance per distinct actor; belongs to one thread.
 *
 * <p>A user's key is the principal name in lower case, because Microsoft 365 and many Activity
 * records have nothing else; the object id stands in where the name is missing. An application's
 * key is the object id of its service principal, the application id where that is missing.
 */
final class AzureIdentities {
  private static final String PERSONAL_ACCOUNT = "live.com#";

  private final Interner<Actor> actors = new Interner<>();
  private final TextPool texts = new TextPool();

  /** One shared instance per distinct text. */
  String shared(String text) {
    return texts.shared(text);
  }

  Actor actor(Principal principal, @Nullable Credential credential, @Nullable Session session) {
    return actors.same(new Actor(principal, credential, session, ""));
  }

  /** A person; nameless and unknown where the log has neither name nor object id. */
  static Principal user(String tenant, String principalName, String objectId) {
    String name =
        principalName.toLowerCase(Locale.ROOT).startsWith(PERSONAL_ACCOUNT)
            ? principalName.substring(PERSONAL_ACCOUNT.length())
            : principalName;
    if (name.isEmpty()) {
      name = objectId;
    }
    return name.isEmpty()
        ? unknown(tenant, "")
        : new Principal(
            Provider.AZURE, PrincipalKind.USER, tenant, name, name.toLowerCase(Locale.ROOT));
  }

  /** An application acting as itself, named by its application id where the log has it. */
  static Principal application(
      PrincipalKind kind, String tenant, String applicationId, String objectId, String display) {
    String name = firstOf(applicationId, display, objectId);
    String key = firstOf(objectId, applicationId, display).toLowerCase(Locale.ROOT);
    PrincipalKind told =
        MicrosoftApplications.isService(applicationId) ? PrincipalKind.CLOUD_SERVICE : kind;
    return name.isEmpty()
        ? unknown(tenant, "")
        : new Principal(Provider.AZURE, told, tenant, name, key);
  }

  /** The platform itself, by the name it signs with. */
  static Principal platform(String tenant, String name) {
    return Principal.named(Provider.AZURE, PrincipalKind.CLOUD_SERVICE, tenant, name);
  }

  /** An identity whose sort cannot be told. */
  static Principal unknown(String tenant, String name) {
    // Whoever is not named in one tenant is not whoever is not named in another.
    String key = name.isEmpty() ? tenant + "/unknown" : name.toLowerCase(Locale.ROOT);
    return new Principal(Provider.AZURE, PrincipalKind.UNKNOWN, tenant, name, key);
  }

  static String firstOf(String... texts) {
    for (String text : texts) {
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** A key id; Entra writes the zero GUID where there is none. */
  static String keyId(String id) {
    return id.startsWith("00000000-0000-0000-0000-") ? "" : id;
  }
}
