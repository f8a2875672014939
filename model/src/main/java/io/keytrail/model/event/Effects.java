package io.keytrail.model.event;

import io.keytrail.model.configuration.ResourceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call left behind beyond what it acted on. Nearly every event has {@link #NONE}.
 *
 * @param issued what it handed out, at most {@value #MOST}
 * @param revoked what it took away or gave back, at most {@value #MOST}
 * @param bytes transferred out to the caller; 0 where the log does not say
 * @param sharedId the id that copies of this call in other accounts' logs have in common (AWS
 *     {@code sharedEventID}); told only for calls that issue something, and else empty
 * @param state in which a resource was left, by the word of whoever records configuration; null for
 *     everything else
 * @param request what two logs that record the same request know it by, as a hash; 0 where only one
 *     log could
 */
public record Effects(
    List<Issuance> issued,
    List<Revocation> revoked,
    long bytes,
    String sharedId,
    @Nullable ResourceState state,
    long request) {
  /** A call may start a thousand machines; what lies behind the limit is left to the raw record. */
  public static final int MOST = 64;

  /** Of a call that left nothing. */
  public static final Effects NONE = new Effects(List.of(), List.of(), 0, "");

  public Effects {
    issued = List.copyOf(issued.size() > MOST ? issued.subList(0, MOST) : issued);
    revoked = List.copyOf(revoked.size() > MOST ? revoked.subList(0, MOST) : revoked);
  }

  /** What a call left behind. */
  public Effects(List<Issuance> issued, List<Revocation> revoked, long bytes, String sharedId) {
    this(issued, revoked, bytes, sharedId, null, 0);
  }

  /** What a recorder of configuration says. */
  public static Effects of(ResourceState state) {
    return new Effects(List.of(), List.of(), 0, "", state, 0);
  }

  /**
   * What a request for something stored left behind.
   *
   * @param bytes transferred out to the caller
   * @param request its hash, or 0
   */
  public static Effects ofRequest(long bytes, long request) {
    return bytes <= 0 && request == 0
        ? NONE
        : new Effects(List.of(), List.of(), Math.max(0, bytes), "", null, request);
  }

  /** The effects of these parts; {@link #NONE} where they are empty. */
  public static Effects of(
      List<Issuance> issued, List<Revocation> revoked, long bytes, String sharedId) {
    boolean none = issued.isEmpty() && revoked.isEmpty() && bytes <= 0 && sharedId.isEmpty();
    return none ? NONE : new Effects(issued, revoked, Math.max(0, bytes), sharedId);
  }

  /** Whether nothing was left behind but bytes and the request's own name. */
  public boolean noLinks() {
    return issued.isEmpty() && revoked.isEmpty() && sharedId.isEmpty() && state == null;
  }
}
