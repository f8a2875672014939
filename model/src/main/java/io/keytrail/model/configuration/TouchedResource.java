package io.keytrail.model.configuration;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A resource that a suspect made, changed or removed, with what it was before and after as far as a
 * recorder of configuration tells.
 *
 * @param type in the words of the recorder, else of the activity log
 * @param name likewise; ids of keys in full
 * @param deed what was done to it altogether
 * @param first when it was touched first
 * @param last when it was touched last
 * @param calls how many calls touched it
 * @param action the first of them
 * @param by whose call that was
 * @param evidence whether a call that touched it is evidence, and not only one of the same
 *     credential at the time of the theft
 * @param owner whom its tags name; empty where nobody is named
 * @param before the last state before the first touch; null where none was recorded
 * @param after the first state after the last touch; null where none was recorded
 * @param differences what differs between the two, as far as it is kept
 */
public record TouchedResource(
    String type,
    String name,
    Deed deed,
    Instant first,
    Instant last,
    int calls,
    String action,
    String by,
    boolean evidence,
    String owner,
    @Nullable Snapshot before,
    @Nullable Snapshot after,
    List<Difference> differences) {

  /** What was done to a resource. */
  public enum Deed {
    CREATED,
    CHANGED,
    DELETED;

    /** The lower-case name used in every output. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A recorded state.
   *
   * @param at when it was recorded
   * @param digest of the whole configuration then
   */
  public record Snapshot(Instant at, String digest) {}

  /**
   * One value that differs.
   *
   * @param before empty where there was none
   * @param after empty where there is none
   */
  public record Difference(String property, String before, String after) {}

  public TouchedResource {
    differences = List.copyOf(differences);
  }

  /** Whether it was changed where nobody can show how. */
  public boolean changedUnseen() {
    return before != null
        && after != null
        && !before.digest().equals(after.digest())
        && !before.digest().isEmpty()
        && !after.digest().isEmpty()
        && differences.isEmpty();
  }
}
