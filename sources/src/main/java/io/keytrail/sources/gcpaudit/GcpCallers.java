package io.keytrail.sources.gcpaudit;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.identity.Session;
import io.keytrail.sources.fields.Fields;

/**
 * The same actors as Cloud Audit Logs name, from the parts that other tools tell of a caller.
 * Belongs to one thread.
 */
public final class GcpCallers {
  private static final String KEY_HOST = "//iam.googleapis.com/projects/";

  private final GcpIdentities identities = new GcpIdentities();

  /** One shared instance per distinct text. */
  public String shared(String text) {
    return identities.shared(text);
  }

  /**
   * The caller of a record.
   *
   * @param authentication has the members that an audit record's authentication information has
   * @param account the project or organisation acted in
   */
  public Actor of(Fields authentication, String account) {
    return identities.actor(authentication, account, "");
  }

  /** The caller with that address or subject, with whatever key it used. */
  public Actor named(String name, String account) {
    return identities.actor(name, "", account);
  }

  /**
   * The holder of a service account's key, spelled as {@code serviceAccountKeyName} is when the key
   * is used.
   *
   * @param project that owns the account; empty if its address is to tell
   * @param keyId or empty, if which of the account's keys it is remains untold
   */
  public Actor ofKey(String email, String project, String keyId, String account) {
    String owner = project.isEmpty() ? ServiceAccounts.project(email) : project;
    String name =
        keyId.isEmpty() || owner.isEmpty()
            ? ""
            : KEY_HOST + owner + "/serviceAccounts/" + email + "/keys/" + keyId;
    return identities.actor(email, name, account);
  }

  /**
   * A machine of Compute Engine.
   *
   * @param resource {@code projects/…/zones/…/instances/…}, as the audit logs name it
   */
  public static Actor ofInstance(String project, String resource) {
    return new Actor(
        Principal.named(Provider.GCP, PrincipalKind.UNKNOWN, project, resource),
        null,
        new Session(resource, "", "", "gce", null),
        "");
  }

  /**
   * Somebody of whom nothing is told but what was touched.
   *
   * @param resource full name of it; or empty
   */
  public static Actor unknown(String account, String resource) {
    String name = resource.isEmpty() ? account + "/unknown" : resource;
    return new Actor(
        Principal.named(Provider.GCP, PrincipalKind.UNKNOWN, account, name), null, null, "");
  }
}
