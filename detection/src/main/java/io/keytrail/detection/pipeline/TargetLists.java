package io.keytrail.detection.pipeline;

import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.ResourceRef;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the events of a ledger segment acted on, a number for each distinct list of things.
 *
 * <p>Names of single objects can be without end, so only so many lists are kept: those with the
 * smallest hashes, never those that came first. The smallest of all are among the smallest of every
 * part, so once the parts {@linkplain #settle have settled}, the same lists are kept however the
 * events were cut and in whatever order they were read. A list that is not kept reads as empty. Not
 * thread-safe.
 */
final class TargetLists {
  /** Some thirty megabytes of names. */
  static final int MOST = 200_000;

  private static final int NOTHING = 0;

  private final int most;
  private final Dictionary<List<ResourceRef>> lists = new Dictionary<>(LedgerHashes::of);

  /** The largest hash of a list that is kept; null while all of them are. */
  private @Nullable Fingerprint largest;

  /**
   * Makes an empty collection.
   *
   * @param most how many lists are kept; a quarter more are, between one clearing and the next
   */
  TargetLists(int most) {
    this.most = most;
    lists.number(List.of());
  }

  /** The list's number, for this collection only. */
  int number(List<ResourceRef> list) {
    if (list.isEmpty() || (largest != null && hash(list).compareTo(largest) > 0)) {
      return NOTHING;
    }
    int number = lists.number(list);
    if (lists.known() > most + most / 4 + 1) {
      keepUpTo(largestOfSmallest(hashes(), most));
    }
    return number;
  }

  List<ResourceRef> value(int number) {
    return lists.value(number);
  }

  /** Makes parts of one ledger keep what one part would have kept; none may grow after that. */
  static void settle(List<TargetLists> parts) {
    int most = parts.stream().mapToInt(part -> part.most).min().orElse(MOST);
    if (parts.stream().mapToInt(part -> part.lists.known() - 1).sum() <= most) {
      return;
    }
    Fingerprint last = largestOfSmallest(parts.stream().flatMap(TargetLists::hashes), most);
    parts.forEach(part -> part.keepUpTo(last));
  }

  private static Fingerprint largestOfSmallest(Stream<Fingerprint> hashes, int most) {
    Fingerprint[] inOrder = hashes.sorted().distinct().toArray(Fingerprint[]::new);
    return inOrder[Math.min(most, inOrder.length) - 1];
  }

  private void keepUpTo(Fingerprint last) {
    largest = last;
    lists.forget(list -> hash(list).compareTo(last) > 0, NOTHING);
  }

  private Stream<Fingerprint> hashes() {
    return lists.knownValues().filter(list -> !list.isEmpty()).map(TargetLists::hash);
  }

  private static Fingerprint hash(List<ResourceRef> list) {
    String[] parts = new String[2 * list.size()];
    for (int i = 0; i < list.size(); i++) {
      parts[2 * i] = list.get(i).type();
      parts[2 * i + 1] = list.get(i).name();
    }
    return Fingerprint.of(parts);
  }
}
