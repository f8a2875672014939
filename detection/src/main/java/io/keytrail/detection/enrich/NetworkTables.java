package io.keytrail.detection.enrich;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of networks. Immutable and shared by all threads.
 *
 * <p>What the operator says comes first: the overlay, then the lists. Of the databases the later
 * ones come before the earlier ones, field by field; last comes what is known of the autonomous
 * system in general.
 *
 * @param databases the later ones win
 * @param overlay the operator's own facts
 * @param trusted ranges that the operator declared to be their own
 * @param lists ranges on a list of the operator's, such as known-bad addresses or Tor exits
 * @param classes by autonomous system number
 * @param notices one for each database or table
 * @param problems lines of these files that were left out, with file, line and reason
 */
public record NetworkTables(
    List<NetworkSource> databases,
    RangeTable<NetworkFacts> overlay,
    RangeTable<Boolean> trusted,
    RangeTable<NetworkList> lists,
    Map<Long, NetworkClass> classes,
    List<DatabaseNotice> notices,
    List<String> problems)
    implements AddressLookup {

  /** Tables that know only what needs no file. */
  public static final NetworkTables EMPTY =
      new NetworkTables(
          List.of(),
          RangeTable.empty(),
          RangeTable.empty(),
          RangeTable.empty(),
          Map.of(),
          List.of(),
          List.of());

  public NetworkTables {
    databases = List.copyOf(databases);
    classes = Map.copyOf(classes);
    notices = List.copyOf(notices);
    problems = List.copyOf(problems);
  }

  @Override
  public IpContext lookup(String text) {
    IpAddress address = IpAddress.parse(text);
    if (address == null) {
      return ServiceOrigins.of(text);
    }
    NetworkFacts facts = facts(address);
    NetworkList list = lists.lookup(address);
    return new IpContext(
        address.comparedPrefix(),
        facts.asn(),
        facts.asName(),
        facts.country(),
        facts.kind(),
        Boolean.TRUE.equals(facts.trusted()),
        list == null ? "" : list.name());
  }

  private NetworkFacts facts(IpAddress address) {
    NetworkKind reserved = ReservedRanges.TABLE.lookup(address);
    NetworkFacts facts = reserved == null ? fromDatabases(address) : ofKind(reserved);
    NetworkList list = lists.lookup(address);
    if (list != null) {
      facts = ofKind(list.kind()).over(facts);
    }
    if (trusted.lookup(address) != null) {
      facts = new NetworkFacts(0, "", "", NetworkKind.UNKNOWN, true).over(facts);
    }
    NetworkFacts own = overlay.lookup(address);
    facts = own == null ? facts : own.over(facts);
    return classified(facts, classes.get(facts.asn()));
  }

  private NetworkFacts fromDatabases(IpAddress address) {
    NetworkFacts facts = NetworkFacts.NONE;
    for (NetworkSource database : databases) {
      facts = database.lookup(address).over(facts);
    }
    return facts;
  }

  private static NetworkFacts classified(NetworkFacts facts, @Nullable NetworkClass known) {
    return known == null
        ? facts
        : facts.over(new NetworkFacts(facts.asn(), known.name(), "", known.kind(), null));
  }

  private static NetworkFacts ofKind(NetworkKind kind) {
    return new NetworkFacts(0, "", "", kind, null);
  }
}
