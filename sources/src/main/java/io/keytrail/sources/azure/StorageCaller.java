package io.keytrail.sources.azure;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.sources.fields.Fields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who called a storage account. A token names its owner. An account key or a signature made with
 * one names nobody: whoever has it acts as the account, and only the hash that the log keeps of it
 * tells one from another.
 */
final class StorageCaller {
  private final AzureIdentities identities;

  StorageCaller(AzureIdentities identities) {
    this.identities = identities;
  }

  private enum Proof {
    TOKEN,
    ACCOUNT_KEY,
    SHARED_SIGNATURE,
    NONE,
    UNKNOWN;

    /** {@code Account Key} and {@code SAS Key} in records, without blanks in tables. */
    static Proof of(String told) {
      return switch (told.replace(" ", "").toLowerCase(Locale.ROOT)) {
        case "oauth", "kerberos" -> TOKEN;
        case "accountkey" -> ACCOUNT_KEY;
        case "sas", "saskey", "delegationsas", "userdelegationsas" -> SHARED_SIGNATURE;
        case "anonymous", "anonymouspreflight" -> NONE;
        default -> UNKNOWN;
      };
    }
  }

  Actor of(ResourceLog log, String storageAccount) {
    Fields identity = log.top().object("identity");
    String hash = first(identity.text("tokenhash"), log.top().text("authenticationhash"));
    Proof proof = Proof.of(first(identity.text("type"), log.top().text("authenticationtype")));
    String name = storageAccount.substring(storageAccount.lastIndexOf('/') + 1);
    return switch (proof) {
      case TOKEN -> identities.actor(owner(log, identity), null, null);
      case ACCOUNT_KEY ->
          actor(
              log,
              "account keys of " + name,
              storageAccount + "/account-keys",
              credential(CredentialKind.AZURE_STORAGE_KEY, hash));
      case SHARED_SIGNATURE ->
          actor(
              log,
              "shared access signatures of " + name,
              storageAccount + "/shared-access-signatures",
              credential(CredentialKind.AZURE_SHARED_SIGNATURE, hash));
      case NONE ->
          identities.actor(
              new Principal(
                  Provider.AZURE,
                  PrincipalKind.ANONYMOUS,
                  log.account(),
                  "anonymous",
                  storageAccount + "/anonymous"),
              null,
              null);
      case UNKNOWN -> identities.actor(AzureIdentities.unknown(log.account(), ""), null, null);
    };
  }

  private Actor actor(ResourceLog log, String name, String key, @Nullable Credential credential) {
    Principal holder =
        new Principal(Provider.AZURE, PrincipalKind.SERVICE_ACCOUNT, log.account(), name, key);
    return identities.actor(holder, credential, null);
  }

  private static Principal owner(ResourceLog log, Fields identity) {
    Fields requester = identity.object("requester");
    Fields top = log.top();
    String tenant = first(requester.text("tenantid"), top.text("requestertenantid"));
    String user = first(requester.text("upn"), top.text("requesterupn"));
    String object = first(requester.text("objectid"), top.text("requesterobjectid"));
    String application = first(requester.text("appid"), top.text("requesterappid"));
    return user.indexOf('@') > 0
        ? AzureIdentities.user(tenant, user, object)
        : AzureIdentities.application(
            PrincipalKind.SERVICE_PRINCIPAL, tenant, application, object, "");
  }

  /**
   * By the last hash of {@code key1(HASH),SasSignature(HASH)}: that of the signature, or of the key
   * where there is only one.
   */
  private @Nullable Credential credential(CredentialKind kind, String told) {
    int open = told.lastIndexOf('(');
    int close = told.indexOf(')', open + 1);
    String hash = open >= 0 && close > open ? told.substring(open + 1, close) : told;
    return hash.isEmpty() ? null : new Credential(kind, identities.shared(hash));
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
