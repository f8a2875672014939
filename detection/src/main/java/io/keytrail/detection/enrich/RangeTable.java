package io.keytrail.detection.enrich;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * From an address to what is said of the smallest range it lies in. Immutable; a lookup is one
 * binary search.
 *
 * <p>Ranges may nest and overlap when they are added. Building walks over them once in order of
 * their first address and keeps only the places where the answer changes, so that what is searched
 * is one sorted array per family.
 */
public final class RangeTable<V> {
  private final Steps<V> v4;
  private final Steps<V> v6;

  private RangeTable(Steps<V> v4, Steps<V> v6) {
    this.v4 = v4;
    this.v6 = v6;
  }

  /** A table without ranges. */
  public static <V> RangeTable<V> empty() {
    return new Builder<V>().build();
  }

  public @Nullable V lookup(IpAddress address) {
    return switch (address.family()) {
      case V4 -> v4.lookup(address);
      case V6 -> v6.lookup(address);
    };
  }

  public boolean isEmpty() {
    return v4.values.isEmpty() && v6.values.isEmpty();
  }

  /** The addresses from which on another answer holds, in order, and the answers; null for none. */
  private static final class Steps<V> {
    private final long[] high;
    private final long[] low;
    private final List<@Nullable V> values;

    Steps(List<IpAddress> starts, List<@Nullable V> values) {
      this.high = starts.stream().mapToLong(IpAddress::high).toArray();
      this.low = starts.stream().mapToLong(IpAddress::low).toArray();
      this.values = values;
    }

    @Nullable V lookup(IpAddress address) {
      int from = 0;
      int to = low.length - 1;
      while (from <= to) {
        int middle = (from + to) >>> 1;
        if (compare(middle, address) <= 0) {
          from = middle + 1;
        } else {
          to = middle - 1;
        }
      }
      return to < 0 ? null : values.get(to);
    }

    private int compare(int index, IpAddress address) {
      int byHigh = Long.compareUnsigned(high[index], address.high());
      return byHigh != 0 ? byHigh : Long.compareUnsigned(low[index], address.low());
    }
  }

  /** Collects ranges; of two that are the same, the one added later holds. */
  public static final class Builder<V> {
    private final List<Entry<V>> entries = new ArrayList<>();

    private record Entry<V>(IpRange range, V value, int order) {
      static final Comparator<Entry<?>> BY_START =
          Comparator.comparing(entry -> entry.range().first());

      /** The smaller of nested ranges starts later or ends earlier. */
      static final Comparator<Entry<?>> MOST_SPECIFIC =
          Comparator.<Entry<?>, IpAddress>comparing(entry -> entry.range().first())
              .reversed()
              .thenComparing(entry -> entry.range().last())
              .thenComparing(Entry::order, Comparator.reverseOrder());
    }

    public Builder<V> add(IpRange range, V value) {
      entries.add(new Entry<>(range, value, entries.size()));
      return this;
    }

    public int size() {
      return entries.size();
    }

    public RangeTable<V> build() {
      return new RangeTable<>(steps(IpAddress.Family.V4), steps(IpAddress.Family.V6));
    }

    private Steps<V> steps(IpAddress.Family family) {
      List<Entry<V>> sorted = new ArrayList<>();
      for (Entry<V> entry : entries) {
        if (entry.range().first().family() == family) {
          sorted.add(entry);
        }
      }
      sorted.sort(Entry.BY_START);
      List<IpAddress> starts = new ArrayList<>();
      List<@Nullable V> values = new ArrayList<>();
      PriorityQueue<Entry<V>> holding = new PriorityQueue<>(Entry.MOST_SPECIFIC);
      int next = 0;
      IpAddress at = sorted.isEmpty() ? null : sorted.getFirst().range().first();
      while (at != null) {
        while (next < sorted.size() && sorted.get(next).range().first().compareTo(at) <= 0) {
          holding.add(sorted.get(next++));
        }
        while (!holding.isEmpty() && holding.peek().range().last().compareTo(at) < 0) {
          holding.remove();
        }
        Entry<V> best = holding.peek();
        step(starts, values, at, best == null ? null : best.value());
        IpAddress beginning = next < sorted.size() ? sorted.get(next).range().first() : null;
        IpAddress ending = best == null ? null : best.range().last().next();
        at = earlier(beginning, ending);
      }
      return new Steps<>(starts, values);
    }

    private static <V> void step(
        List<IpAddress> starts, List<@Nullable V> values, IpAddress at, @Nullable V value) {
      if (values.isEmpty() || !Objects.equals(values.getLast(), value)) {
        starts.add(at);
        values.add(value);
      }
    }

    private static @Nullable IpAddress earlier(@Nullable IpAddress one, @Nullable IpAddress other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return one.compareTo(other) <= 0 ? one : other;
    }
  }

  @Override
  public String toString() {
    return "RangeTable of " + v4.low.length + " IPv4 and " + v6.low.length + " IPv6 steps";
  }
}
