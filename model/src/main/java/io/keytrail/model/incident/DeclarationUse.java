package io.keytrail.model.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one of the operator's declarations did in a hunt.
 *
 * @param kind window, allow, vendor, test or crown-jewel
 * @param owner who answers for it; empty where the declaration has none
 * @param expires null for a declaration without end
 * @param expired whether it had ended when the logs do, so that what comes next is not excused
 * @param hits how many findings or incidents it had a say in
 * @param mostHidden the most points it took from one finding, before decay
 * @param detections whose findings these were, the first ten by name
 */
public record DeclarationUse(
    String kind,
    String name,
    String owner,
    @Nullable Instant expires,
    boolean expired,
    long hits,
    double mostHidden,
    List<String> detections) {
  public DeclarationUse {
    detections = List.copyOf(detections);
  }
}
