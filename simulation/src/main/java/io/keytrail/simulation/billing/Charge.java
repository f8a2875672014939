package io.keytrail.simulation.billing;

/**
 * What one thing costs on an ordinary day.
 *
 * @param resource the provider's id of the thing; empty where the bill names none
 * @param perDay US dollars
 */
public record Charge(
    String provider,
    String account,
    String name,
    String service,
    String region,
    String resource,
    double perDay) {

  /** What something of AWS costs. */
  public static Charge aws(
      String account, String name, String service, String region, String resource, double perDay) {
    return new Charge("AWS", account, name, service, region, resource, perDay);
  }
}
