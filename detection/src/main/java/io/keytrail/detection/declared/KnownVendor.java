package io.keytrail.detection.declared;

import java.util.Set;

/**
 * A third party that has access.
 *
 * @param accounts its accounts, projects or tenants
 * @param principals identities it acts as
 * @param breached whether it said, or is said, to be breached: then what it was trusted with weighs
 *     twice instead of less
 */
public record KnownVendor(String name, Set<String> accounts, Names principals, boolean breached) {
  public KnownVendor {
    accounts = Set.copyOf(accounts);
    if (accounts.isEmpty() && principals.any()) {
      throw new IllegalArgumentException("a vendor must have accounts or principals");
    }
  }
}
