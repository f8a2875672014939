package io.keytrail.detection.declared;

/**
 * What must not be lost. An incident that touches it is one step more severe.
 *
 * @param accounts, principals and resources of which one must match; {@link Names#ANY} for none
 */
public record CrownJewel(String name, Names accounts, Names principals, Names resources) {
  public CrownJewel {
    if (accounts.any() && principals.any() && resources.any()) {
      throw new IllegalArgumentException(
          "a crown jewel must have accounts, principals or resources");
    }
  }
}
