package io.keytrail.sources.azure;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Session;

/**
 * The same actors as Microsoft's activity logs name, from the parts that other tools tell of a
 * caller. Belongs to one thread.
 */
public final class AzureCallers {
  private final AzureIdentities identities = new AzureIdentities();

  /** One shared instance per distinct text. */
  public String shared(String text) {
    return identities.shared(text);
  }

  /** A person, by principal name, else by object id. */
  public Actor user(String tenant, String principalName, String objectId) {
    return identities.actor(AzureIdentities.user(tenant, principalName, objectId), null, null);
  }

  /**
   * An application acting as itself.
   *
   * @param objectId of its service principal
   * @param keyId of the secret or certificate; empty where it is not told
   */
  public Actor application(
      String tenant, String applicationId, String objectId, String display, String keyId) {
    String id = AzureIdentities.keyId(keyId);
    return identities.actor(
        AzureIdentities.application(
            PrincipalKind.SERVICE_PRINCIPAL, tenant, applicationId, objectId, display),
        id.isEmpty() ? null : new Credential(CredentialKind.ENTRA_CLIENT_CREDENTIAL, id),
        null);
  }

  /** A machine, by the path of its resource in lower case. */
  public Actor machine(String subscription, String resource) {
    return identities.actor(
        AzureIdentities.unknown(subscription, resource),
        null,
        new Session(resource, "", "", "azure-vm", null));
  }

  /** Somebody of whom nothing is told but what was touched, or not even that. */
  public Actor unknown(String account, String resource) {
    return identities.actor(AzureIdentities.unknown(account, resource), null, null);
  }
}
