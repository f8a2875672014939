package io.keytrail.detection.health;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.metering.CostLine;
import io.keytrail.model.metering.FlowMeter;
import io.keytrail.model.metering.FlowRecord;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has seen of which log. One for each thread, put together with {@link #add}; nothing
 * of it depends on the order. Holds at most {@value #MOST_LOGS} logs of single accounts; a company
 * has hundreds.
 */
public final class TelemetrySeen {
  private static final int MOST_LOGS = 20_000;

  private final TreeMap<Key, SeenLog> logs = new TreeMap<>();
  private final NavigableSet<String> kinds = new TreeSet<>();
  private final Set<Provider> providers = EnumSet.noneOf(Provider.class);
  private long start = Long.MAX_VALUE;
  private long end = Long.MIN_VALUE;

  private record Key(String instrument, String account) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byInstrument = instrument.compareTo(other.instrument);
      return byInstrument != 0 ? byInstrument : account.compareTo(other.account);
    }
  }

  /** Takes note of an event. */
  public void event(ActivityEvent event) {
    providers.add(event.log().provider());
    long second = event.time().getEpochSecond();
    start = Math.min(start, second);
    end = Math.max(end, second);
    for (Instrument instrument : Telling.of(event)) {
      SeenLog log = log(new Key(instrument.id(), event.account()));
      if (log != null) {
        log.event(second, event.region());
      }
    }
    shows(Telling.elsewhere(event));
  }

  /** Takes note of a flow that was measured. */
  public void flow(FlowRecord flow) {
    FlowMeter meter = flow.meter();
    providers.add(meter.log().provider());
    SeenLog log = log(new Key(Telling.flow(meter.log()).id(), meter.account()));
    if (log != null) {
      log.event(flow.second(), "");
    }
  }

  /** Takes note of a line of a bill. */
  public void cost(CostLine cost) {
    providers.add(cost.log().provider());
    SeenLog log = log(new Key(Telling.cost(cost.log()).id(), cost.account()));
    if (log != null) {
      log.event(cost.second(), "");
    }
  }

  /** Takes note of a record that was recognised and left out, by its kind. */
  public void kind(String kind) {
    shows(Telling.of(kind));
  }

  private void shows(@Nullable Instrument instrument) {
    if (instrument != null) {
      providers.add(instrument.provider());
      kinds.add(instrument.id());
    }
  }

  private @Nullable SeenLog log(Key key) {
    SeenLog known = logs.get(key);
    if (known == null && logs.size() < MOST_LOGS) {
      known = new SeenLog();
      logs.put(key, known);
    }
    return known;
  }

  /** Takes over what another reader has seen. */
  public void add(TelemetrySeen other) {
    other.logs.forEach((key, theirs) -> {
      SeenLog ours = log(key);
      if (ours != null) {
        ours.add(theirs);
      }
    });
    kinds.addAll(other.kinds);
    providers.addAll(other.providers);
    start = Math.min(start, other.start);
    end = Math.max(end, other.end);
  }

  boolean saw(Provider provider) {
    return providers.contains(provider);
  }

  /** Whether there were records of it that name no account. */
  boolean sawSomewhere(Instrument instrument) {
    return kinds.contains(instrument.id());
  }

  @Nullable SeenLog of(Instrument instrument, String account) {
    return logs.get(new Key(instrument.id(), account));
  }

  /** The accounts that have any log of that scope. */
  NavigableSet<String> accounts(Provider provider, Instrument.Scope scope) {
    NavigableSet<String> accounts = new TreeSet<>();
    Map<String, Instrument> byId = Telling.byId();
    for (Key key : logs.keySet()) {
      Instrument instrument = byId.get(key.instrument());
      if (instrument != null
          && instrument.provider() == provider
          && instrument.scope() == scope
          && !key.account().isEmpty()) {
        accounts.add(key.account());
      }
    }
    return accounts;
  }

  /** When the first event of all was; null if there was none. */
  public @Nullable Instant start() {
    return start == Long.MAX_VALUE ? null : Instant.ofEpochSecond(start);
  }

  /** When the last event of all was; null if there was none. */
  public @Nullable Instant end() {
    return end == Long.MIN_VALUE ? null : Instant.ofEpochSecond(end);
  }
}
