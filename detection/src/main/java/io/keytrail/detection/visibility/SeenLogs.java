package io.keytrail.detection.visibility;

import io.keytrail.model.event.LogKind;
import io.keytrail.model.identity.Provider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which logs were seen, by account and region. One thread fills it in event-time order; then it is
 * only read. Holds at most {@value #MOST_STREAMS} streams; what is beyond is not compared, and
 * said.
 */
public final class SeenLogs {
  private static final int MOST_STREAMS = 10_000;
  private static final Comparator<LogStream> IN_ORDER =
      Comparator.comparing(LogStream::log)
          .thenComparing(LogStream::account)
          .thenComparing(LogStream::region);

  private final Map<Key, LogStream> streams = new HashMap<>();
  private final Set<LogKind> kinds = EnumSet.noneOf(LogKind.class);
  private final Set<WatchedLog> watched = EnumSet.noneOf(WatchedLog.class);
  private boolean full;

  private record Key(LogKind log, String account, String region, @Nullable WatchedLog part) {}

  /**
   * The streams that calls of this sort are part of: the account's log, that of its region, and the
   * data events they belong to. The same instances for the same arguments.
   */
  public List<LogStream> streamsOf(
      LogKind log, String account, String region, String service, String action) {
    List<LogStream> found = new ArrayList<>();
    WatchedLog part = WatchedLog.of(log, service, action);
    kinds.add(log);
    if (part != null) {
      watched.add(part);
    }
    add(found, new Key(log, account, "", null));
    if (log == LogKind.CLOUDTRAIL && !region.isEmpty()) {
      add(found, new Key(log, account, region, null));
    }
    if (part != null && (log == LogKind.CLOUDTRAIL || log == LogKind.S3_ACCESS)) {
      add(found, new Key(log, account, "", part));
    }
    return List.copyOf(found);
  }

  private void add(List<LogStream> found, Key key) {
    LogStream known = streams.get(key);
    if (known == null) {
      if (streams.size() == MOST_STREAMS) {
        full = true;
        return;
      }
      known = new LogStream(key.log(), key.account(), key.region(), key.part());
      streams.put(key, known);
    }
    found.add(known);
  }

  /** The kinds of log that would matter and of which nothing was seen, by their labels. */
  public List<String> absent() {
    List<String> absent = new ArrayList<>();
    for (WatchedLog log : WatchedLog.values()) {
      if (saw(log.provider()) && !watched.contains(log)) {
        absent.add(log.label());
      }
    }
    return absent;
  }

  private boolean saw(Provider provider) {
    return kinds.stream().anyMatch(kind -> kind.provider() == provider);
  }

  /** Whether there were more streams than are kept. */
  boolean full() {
    return full;
  }

  /** Whether this part of an account's logs, or of a log that is not kept by account, was seen. */
  boolean saw(WatchedLog log, String account) {
    return streams.values().stream()
        .anyMatch(stream ->
            stream.account().equals(account)
                && (stream.part().isPresent()
                    ? stream.part().get() == log
                    : WatchedLog.of(stream.log(), "", "") == log));
  }

  /** The whole logs of these accounts, in a fixed order. */
  List<LogStream> ofAccounts(Provider provider, Collection<String> accounts) {
    return chosen(provider, accounts, s -> s.region().isEmpty() && s.part().isEmpty());
  }

  /** The logs of single regions. */
  List<LogStream> ofRegions(Provider provider, Collection<String> accounts) {
    return chosen(provider, accounts, s -> !s.region().isEmpty());
  }

  /** The parts of logs that are switched on by themselves. */
  List<LogStream> ofParts(Provider provider, Collection<String> accounts) {
    return chosen(provider, accounts, s -> s.part().isPresent());
  }

  private List<LogStream> chosen(
      Provider provider, Collection<String> accounts, Predicate<LogStream> which) {
    return streams.values().stream()
        .filter(stream -> stream.log().provider() == provider)
        .filter(stream -> accounts.contains(stream.account()))
        .filter(which)
        .sorted(IN_ORDER.thenComparing(LogStream::name))
        .toList();
  }
}
