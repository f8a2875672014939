package io.keytrail.detection.baseline;

import org.jspecify.annotations.Nullable;

/**
 * Where a principal's credentials were last used: the four latest combinations of credential and
 * origin. Enough to notice two holders of one credential at once. Not thread-safe.
 */
final class RecentPlaces {
  private static final int KEPT = 4;

  /** One of them; changed in place. */
  static final class Use {
    final int credential;
    final int origin;
    final Place place;
    int service;
    long second;

    private Use(int credential, int origin, Place place) {
      this.credential = credential;
      this.origin = origin;
      this.place = place;
    }
  }

  private @Nullable Use @Nullable [] uses;

  /** Notes a use. */
  void note(int credential, int origin, Place place, int service, long second) {
    if (uses == null) {
      uses = new Use[KEPT];
    }
    int oldest = 0;
    for (int i = 0; i < KEPT; i++) {
      Use use = uses[i];
      if (use == null) {
        oldest = i;
        break;
      }
      if (use.credential == credential && use.origin == origin) {
        use.service = service;
        use.second = second;
        return;
      }
      Use candidate = uses[oldest];
      oldest = candidate != null && use.second < candidate.second ? i : oldest;
    }
    Use use = new Use(credential, origin, place);
    use.service = service;
    use.second = second;
    uses[oldest] = use;
  }

  /** The latest use of a credential from another network, not before a moment; null if none. */
  @Nullable Use elsewhere(int credential, int network, long from) {
    Use latest = null;
    if (uses == null) {
      return null;
    }
    for (Use use : uses) {
      if (use != null
          && use.credential == credential
          && use.place.network() != network
          && use.second >= from
          && (latest == null || use.second > latest.second)) {
        latest = use;
      }
    }
    return latest;
  }
}
