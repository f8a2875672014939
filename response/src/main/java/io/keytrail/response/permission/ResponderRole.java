package io.keytrail.response.permission;

import io.keytrail.model.identity.Provider;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one duty needs at one provider.
 *
 * @param permissions in the provider's words
 */
public record ResponderRole(Duty duty, Provider provider, SortedSet<String> permissions) {
  public ResponderRole {
    permissions = Collections.unmodifiableSortedSet(new TreeSet<>(permissions));
  }
}
