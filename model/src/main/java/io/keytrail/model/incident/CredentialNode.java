package io.keytrail.model.incident;

import io.keytrail.model.event.IssuedKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing in the tree of an incident: the root credential, or something that came of it and can
 * act by itself.
 *
 * @param number its place in the tree's list, from 0, which is the root; parents come first
 * @param parent number of what it came of; {@value #NONE} for the root
 * @param id the provider's public identifier; empty where the log tells none
 * @param principal who acts with it, or whom it lets in
 * @param account AWS account, project, subscription or tenant it belongs to; or empty
 * @param cameBy the call that made it; empty where the logs do not show that
 * @param eventId the provider's id of that call's event; or empty
 * @param since when it was made; null where the logs do not show that
 * @param firstUse first call with it; null where none is in the logs
 * @param lastUse last call with it; null where none is in the logs
 * @param uses calls with it
 * @param usable whether it can act after the last event of the logs
 * @param until when it ends, or ended, by itself; null where it does not, or nobody can tell
 * @param why why it is or is not usable, in one sentence
 */
public record CredentialNode(
    int number,
    int parent,
    IssuedKind kind,
    String id,
    String principal,
    String account,
    String cameBy,
    String eventId,
    @Nullable Instant since,
    @Nullable Instant firstUse,
    @Nullable Instant lastUse,
    long uses,
    Usable usable,
    @Nullable Instant until,
    String why) {
  /** Parent of the root. */
  public static final int NONE = -1;

  /** Whether something can still act, as far as the logs at hand tell. */
  public enum Usable {
    YES("yes"),
    NO("no"),
    UNKNOWN("unknown");

    private final String label;

    Usable(String label) {
      this.label = label;
    }

    /** The lower-case name used in every output. */
    public String label() {
      return label;
    }
  }
}
