package io.keytrail.detection.lineage;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.model.event.LogKind;
import java.util.HashMap;
import java.util.Map;

/**
 * From where applications signed in last. Entra's audit log names no address for what an
 * application does to the directory; the sign-in before it does.
 *
 * <p>Bounded: {@value #MOST} applications; later ones are as if they had not signed in.
 */
final class SignInPlaces {
  static final int MOST = 50_000;

  private static final Place UNKNOWN = new Place("", "");

  private final Map<String, Place> last = new HashMap<>();

  /**
   * A place to call from.
   *
   * @param network the network the address is in; empty where unknown, as the address is
   */
  record Place(String address, String network) {}

  void observe(Observed event) {
    if (event.log() != LogKind.ENTRA_SIGN_IN_SERVICE_PRINCIPAL || !event.outcome().succeeded()) {
      return;
    }
    String application = event.actor().principal().key();
    if (last.size() < MOST || last.containsKey(application)) {
      last.put(application, placeOf(event));
    }
  }

  /** Where a call came from: as its record says, or else where its caller signed in last. */
  Place of(Observed event) {
    return event.log() == LogKind.ENTRA_AUDIT && event.origin().address().isEmpty()
        ? last.getOrDefault(event.actor().principal().key(), UNKNOWN)
        : placeOf(event);
  }

  private static Place placeOf(Observed event) {
    return new Place(event.origin().address(), event.network().network());
  }
}
