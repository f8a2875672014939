package io.keytrail.simulation.company;

import io.keytrail.simulation.records.Resources;
import java.util.List;

/** Larkfield's fixed facts. */
public final class Company {
  public static final String DOMAIN = "larkfield.example";

  /** AWS account that pays, holds the organisation and the people's sign-on. */
  public static final String MANAGEMENT = "111122223333";

  public static final String PRODUCTION = "222233334444";
  public static final String DEVELOPMENT = "333344445555";
  public static final String HOME_REGION = "eu-west-1";

  /** The company's one Google Cloud project. */
  public static final String PROJECT = "larkfield-data";

  /** Its Entra tenant. */
  public static final String TENANT = "4c1d7e90-5a2b-4f36-8e1c-0b9a7d6f5e43";

  /** Its one Azure subscription. */
  public static final String SUBSCRIPTION = "8b3e6f12-7c4d-4a59-9d0e-1f2a3b4c5d6e";

  /** The organisation of the accounts, as it stands in the trail's bucket. */
  public static final String ORGANISATION = "o-7larkfield";

  /** Trail of the development account itself, older than the organisation's. */
  public static final String DEVELOPMENT_TRAIL =
      "arn:aws:cloudtrail:" + HOME_REGION + ":" + DEVELOPMENT + ":trail/dev-audit";

  private static final List<Person> STAFF =
      Resources.lines("company/staff.csv").stream()
          .map(line -> Person.parse(List.of(line.split(",", -1))))
          .toList();

  private Company() {}

  public static List<Person> staff() {
    return STAFF;
  }

  /**
   * The person with that login.
   *
   * @throws IllegalArgumentException if nobody has it
   */
  public static Person person(String login) {
    return STAFF.stream()
        .filter(person -> person.login().equals(login))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("staff.csv has nobody called " + login));
  }
}
