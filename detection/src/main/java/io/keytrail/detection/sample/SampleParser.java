package io.keytrail.detection.sample;

import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.detection.sigma.yaml.YamlDocument;
import io.keytrail.detection.sigma.yaml.YamlNode;
import io.keytrail.detection.sigma.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Parses a samples file: a list of samples, their records written as JSON. */
final class SampleParser {
  private static final Set<String> KEYS = Set.of("name", "fires", "rule", "events", "network");

  private SampleParser() {}

  /**
   * Parses a file.
   *
   * @throws SampleProblem if it is not a list of complete samples
   */
  static List<RuleSample> parse(String yaml) {
    List<RuleSample> samples = new ArrayList<>();
    for (YamlDocument document : YamlReader.read(yaml)) {
      switch (document) {
        case YamlDocument.Refused refused -> throw new SampleProblem(refused.reason());
        case YamlDocument.Read read -> {
          if (!(read.root() instanceof YamlNode.Sequence list)) {
            throw at("a samples file is a list and this is " + read.root().kindName(), read.root());
          }
          list.items().forEach(item -> samples.add(sample(item)));
        }
      }
    }
    return samples;
  }

  private static RuleSample sample(YamlNode node) {
    YamlNode.Mapping map = map(node, "a sample");
    for (String key : map.entries().keySet()) {
      if (!KEYS.contains(key)) {
        throw at(
            "'" + key + "' is not part of a sample; it takes name, fires, rule, events, network",
            map);
      }
    }
    String name = text(map, "name");
    if (name.isBlank()) {
      throw at("a sample has no 'name'", map);
    }
    Boolean fires = map.get("fires") instanceof YamlNode.Scalar scalar ? scalar.asBoolean() : null;
    if (fires == null) {
      throw at("the sample '" + name + "' needs 'fires: true' or 'fires: false'", map);
    }
    if (!(map.get("events") instanceof YamlNode.Sequence events) || events.items().isEmpty()) {
      throw at("the sample '" + name + "' has no 'events'", map);
    }
    List<String> records = new ArrayList<>();
    events.items().forEach(event -> SampleSeries.addRecords(event, records));
    return new RuleSample(
        name,
        fires ? RuleSample.Expectation.FIRES : RuleSample.Expectation.STAYS_SILENT,
        text(map, "rule"),
        records,
        network(map));
  }

  private static Map<String, IpContext> network(YamlNode.Mapping sample) {
    YamlNode node = sample.get("network");
    Map<String, IpContext> network = new HashMap<>();
    if (node != null) {
      map(node, "'network'")
          .entries()
          .forEach((address, facts) -> network.put(address, context(map(facts, "a network"))));
    }
    return network;
  }

  private static IpContext context(YamlNode.Mapping facts) {
    return new IpContext(
        text(facts, "prefix"),
        number(facts, "asn"),
        text(facts, "as_name"),
        text(facts, "country"),
        kind(facts),
        text(facts, "trusted").equals("true"),
        text(facts, "known_bad"));
  }

  private static NetworkKind kind(YamlNode.Mapping facts) {
    String label = text(facts, "kind");
    return Stream.of(NetworkKind.values())
        .filter(
            kind -> kind.label().equals(label) || (label.isEmpty() && kind == NetworkKind.UNKNOWN))
        .findFirst()
        .orElseThrow(() -> at("the network kind '" + label + "' is not known", facts));
  }

  private static long number(YamlNode.Mapping facts, String key) {
    String digits = text(facts, key);
    if (digits.isEmpty()) {
      return 0;
    }
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw at("'" + key + "' is '" + digits + "' and must be a whole number", facts);
    }
  }

  static YamlNode.Mapping map(YamlNode node, String what) {
    if (node instanceof YamlNode.Mapping map) {
      return map;
    }
    throw at(what + " must be a map and is " + node.kindName(), node);
  }

  static String text(YamlNode.Mapping map, String key) {
    return map.get(key) instanceof YamlNode.Scalar scalar && !scalar.isNull() ? scalar.text() : "";
  }

  static SampleProblem at(String what, YamlNode node) {
    return new SampleProblem(what + " (line " + node.line() + ")");
  }
}
