package io.keytrail.sources;

import io.keytrail.model.configuration.ResourceState;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.Session;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.metering.CostLine;
import io.keytrail.model.metering.FlowRecord;
import io.keytrail.sources.formats.Normalizers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The records under {@code src/test/resources} with what must become of each: files of one object
 * with {@code record} and {@code expected}, the latter without what is empty.
 */
public final class GoldenRecords {
  private static final List<String> FOLDERS =
      List.of(
          "cloudtrail",
          "gcpaudit",
          "azure",
          "github",
          "findings",
          "configuration",
          "flows",
          "s3access",
          "costs");

  private GoldenRecords() {}

  /** Every golden file, in the order of their names. */
  public static List<Path> files() {
    Path resources = Path.of(System.getProperty("keytrail.home"), "sources/src/test/resources");
    return FOLDERS.stream().flatMap(folder -> list(resources.resolve(folder))).toList();
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record of a golden file in bytes of its own. */
  public static JsonSlice record(Path file) {
    JsonSlice record = content(file).get("record");
    if (record == null) {
      throw new IllegalArgumentException(file + " has no record");
    }
    return record.detached();
  }

  /** What the file says must come of it. */
  public static Map<String, String> expected(Path file) {
    Map<String, String> expected = new TreeMap<>();
    JsonSlice wanted = content(file).get("expected");
    if (wanted != null) {
      wanted.members((name, value) -> expected.put(name, value.text()));
    }
    return expected;
  }

  private static JsonSlice content(Path file) {
    try {
      return JsonSlice.parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The normalisers that take the record for theirs. */
  public static List<Normalizer> recognising(JsonSlice record) {
    JsonMembers members = members(record);
    return Normalizers.all().stream().filter(n -> n.recognises(members)).toList();
  }

  /** What a normaliser makes of the record, as flat texts without what is empty. */
  public static Map<String, String> normalized(Normalizer normalizer, JsonSlice record) {
    RawRecord raw = new RawRecord(new Provenance("golden.json", 1), record);
    Map<String, String> flat =
        switch (normalizer.normalize(raw, members(record))) {
          case NormalizeResult.Accepted accepted -> flat(accepted.event());
          case NormalizeResult.Flowed flowed -> flat(flowed.flow());
          case NormalizeResult.FlowsInside inside -> all(inside);
          case NormalizeResult.Charged charged -> flat(charged.cost());
          case NormalizeResult.Heading heading -> Map.of("heading", "");
          case NormalizeResult.Ignored ignored -> Map.of("ignored", ignored.kind());
          case NormalizeResult.Rejected rejected -> Map.of("rejected", rejected.reason());
        };
    Map<String, String> told = new TreeMap<>(flat);
    told.values().removeIf(String::isEmpty);
    return told;
  }

  public static JsonMembers members(JsonSlice record) {
    JsonMembers members = new JsonMembers();
    members.read(record.buffer(), record.start(), record.end());
    return members;
  }

  /** All flows of a record, each with its number before its names. */
  private static Map<String, String> all(NormalizeResult.FlowsInside inside) {
    Map<String, String> all = new TreeMap<>();
    int[] number = new int[1];
    int unreadable =
        inside
            .flows()
            .applyAsInt(flow -> {
              number[0]++;
              flat(flow).forEach((name, value) -> all.put(number[0] + " " + name, value));
            });
    if (unreadable > 0) {
      all.put("unreadable", Integer.toString(unreadable));
    }
    return all;
  }

  /** A line of a bill as flat texts. */
  public static Map<String, String> flat(CostLine cost) {
    Map<String, String> flat = new TreeMap<>();
    flat.put("log", cost.log().label());
    flat.put("account", cost.account());
    flat.put("region", cost.region());
    flat.put("service", cost.service());
    flat.put("resource", cost.resource());
    flat.put("currency", cost.currency());
    flat.put("micros", Long.toString(cost.micros()));
    flat.put("from", Instant.ofEpochSecond(cost.second()).toString());
    flat.put("to", Instant.ofEpochSecond(cost.endSecond()).toString());
    return flat;
  }

  /** A flow as flat texts. */
  public static Map<String, String> flat(FlowRecord flow) {
    Map<String, String> flat = new TreeMap<>();
    flat.put("log", flow.meter().log().label());
    flat.put("account", flow.meter().account());
    flat.put("region", flow.meter().region());
    flat.put("meter", flow.meter().name());
    flat.put("machine", flow.machine());
    flat.put("direction", flow.direction().toString());
    flat.put("accepted", Boolean.toString(flow.accepted()));
    flat.put("service", flow.farIsProviderService() ? "true" : "");
    flat.put("far", "%016x%016x".formatted(flow.farHigh(), flow.farLow()));
    flat.put("ports", flow.ownPort() + " " + flow.farPort());
    flat.put("protocol", Integer.toString(flow.protocol()));
    flat.put("packets", Long.toString(flow.packets()));
    flat.put("bytes", Long.toString(flow.bytes()));
    flat.put("from", Instant.ofEpochSecond(flow.second()).toString());
    flat.put("to", Instant.ofEpochSecond(flow.lastSecond()).toString());
    return flat;
  }

  private static Map<String, String> flat(ActivityEvent event) {
    Map<String, String> flat = new TreeMap<>();
    flat.put("id", event.id());
    flat.put("time", event.time().toString());
    flat.put("log", event.log().label());
    flat.put("account", event.account());
    flat.put("region", event.region());
    flat.put("service", event.service());
    flat.put("action", event.action());
    flat.put("access", event.access().toString());
    flat.put("address", event.origin().address());
    flat.put("userAgent", event.origin().userAgent());
    flat.put("outcome", event.outcome().status().label());
    flat.put("error", event.outcome().errorCode());
    flat.put("targets", event.targets().stream().map(GoldenRecords::flat).collect(joined()));
    ResourceState state = event.effects().state();
    if (state != null) {
      flat(flat, state);
    }
    flat(flat, event.actor());
    return flat;
  }

  private static void flat(Map<String, String> flat, Actor actor) {
    flat.put("principal", actor.principal().kind().label() + " " + actor.principal().name());
    flat.put("principalKey", actor.principal().key());
    flat.put("principalAccount", actor.principal().account());
    flat.put("invokedBy", actor.invokedBy());
    Credential credential = actor.credential();
    if (credential != null) {
      flat.put("credential", credential.kind().label() + " " + credential.id());
    }
    Session session = actor.session();
    if (session != null) {
      flat.put("sessionName", session.name());
      flat.put("sessionIssuer", session.issuer());
      flat.put("sessionPlatform", session.platform());
      Boolean multiFactor = session.multiFactor();
      flat.put("multiFactor", multiFactor == null ? "" : multiFactor.toString());
    }
  }

  private static void flat(Map<String, String> flat, ResourceState state) {
    flat.put("stateNames", String.join(" | ", state.names()));
    flat.put("statePresence", state.presence().label());
    flat.put("stateOwner", state.owner());
    flat.put("stateProperties", flat(state.properties()));
    flat.put("stateBefore", flat(state.before()));
  }

  private static String flat(List<ResourceState.Property> properties) {
    return properties.stream()
        .map(property -> property.name() + "=" + property.value())
        .collect(joined());
  }

  private static String flat(ResourceRef target) {
    return target.type() + " " + target.name();
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(" | ");
  }
}
