package io.keytrail.simulation.company;

import java.util.List;

/**
 * Somebody who works here.
 *
 * @param officeShare share of workdays spent at the office, 0 to 1
 * @param house number of the home's address in its network
 * @param firstDay day of the run on which they start; 0 for who was there before
 */
public record Person(
    String login,
    String fullName,
    Site site,
    PermissionSet permissions,
    double officeShare,
    String home,
    int house,
    Laptop laptop,
    int firstDay) {

  /** What somebody may do on AWS through IAM Identity Center. */
  public enum PermissionSet {
    PLATFORM_ADMIN("PlatformAdmin", "3d1f5a7c9e2b4860"),
    DEVELOPER("Developer", "8a6c4e2f0b1d3957"),
    DATA_ENGINEER("DataEngineer", "5b7d9f1e3a2c4068"),
    SECURITY_AUDIT("SecurityAudit", "0c2e4a6f8b9d1357"),
    FINANCE("Finance", "7e9a1c3b5d0f2468");

    private final String label;
    private final String suffix;

    PermissionSet(String label, String suffix) {
      this.label = label;
      this.suffix = suffix;
    }

    public String label() {
      return label;
    }

    /** The role that Identity Center makes of it in every account. */
    public String role() {
      return "AWSReservedSSO_" + label + "_" + suffix;
    }

    static PermissionSet labelled(String label) {
      for (PermissionSet set : values()) {
        if (set.label.equals(label)) {
          return set;
        }
      }
      throw new IllegalArgumentException("staff.csv names an unknown permission set " + label);
    }
  }

  static Person parse(List<String> cells) {
    return new Person(
        cells.get(0),
        cells.get(1),
        Site.valueOf(cells.get(2)),
        PermissionSet.labelled(cells.get(3)),
        Double.parseDouble(cells.get(4)),
        cells.get(5),
        Integer.parseInt(cells.get(6), 10),
        Laptop.labelled(cells.get(7)),
        Integer.parseInt(cells.get(8), 10));
  }

  public String email() {
    return login + "@" + Company.DOMAIN;
  }

  /** The address the home has: one household in five is reached over IPv6. */
  public String homeAddress() {
    return house % 5 == 2
        ? Networks.version6(home).address(house)
        : Networks.named(home).address(house);
  }
}
