package io.keytrail.simulation.records.azure;

import io.keytrail.simulation.chance.Dice;
import java.util.Set;

/**
 * Somebody or something that acts in the tenant. Ids follow from the name, so that they are the
 * same in every run.
 *
 * @param name UPN of a person, display name of anything else
 * @param display what people read
 */
public record AzurePrincipal(Kind kind, String name, String display) {
  /** What sort of object it is. */
  public enum Kind {
    PERSON("User"),
    APPLICATION("ServicePrincipal"),
    MANAGED_IDENTITY("ServicePrincipal");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }
  }

  public static AzurePrincipal person(String upn, String display) {
    return new AzurePrincipal(Kind.PERSON, upn, display);
  }

  public static AzurePrincipal application(String name) {
    return new AzurePrincipal(Kind.APPLICATION, name, name);
  }

  public static AzurePrincipal managedIdentity(String name) {
    return new AzurePrincipal(Kind.MANAGED_IDENTITY, name, name);
  }

  /** Its name and, where logs have no name of it, its ids. */
  Set<String> names() {
    return kind == Kind.PERSON ? Set.of(name) : Set.of(name, objectId(), applicationId());
  }

  public String objectId() {
    return Dice.of(7, "object " + name, 0).uuid();
  }

  /** The application's id; a person's sign-ins name the application they use instead. */
  public String applicationId() {
    return Dice.of(7, "application " + name, 0).uuid();
  }
}
