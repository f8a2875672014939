package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Habits;
import io.keytrail.detection.habit.Trait;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells machines from people, because a machine that changes its network is strange and a person
 * who does is travelling.
 */
final class Automation {
  private static final int FEW_NETWORKS = 3;

  /** The roles that AWS IAM Identity Center gives to people begin like this. */
  private static final String ROLE_OF_PEOPLE = "AWSReservedSSO_";

  private Automation() {}

  /** Whether the principal acts like a machine, judged by what it is and where it has been. */
  static boolean likely(Actor actor, Habits habits) {
    return switch (actor.principal().kind()) {
      case SERVICE_ACCOUNT, SERVICE_PRINCIPAL, MANAGED_IDENTITY -> true;
      case ROLE -> !ofPeople(actor.principal().key());
      case USER -> longLived(actor.credential()) && habits.count(Trait.NETWORK) <= FEW_NETWORKS;
      case ROOT, FEDERATED, CLOUD_SERVICE, ANONYMOUS, UNKNOWN -> false;
    };
  }

  private static boolean ofPeople(String role) {
    return role.indexOf('@') >= 0 || role.contains(ROLE_OF_PEOPLE);
  }

  static boolean longLived(@Nullable Credential credential) {
    return credential != null && credential.kind().lifetime() == CredentialKind.Lifetime.LONG;
  }
}
