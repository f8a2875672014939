package io.keytrail.detection.sigma.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/**
 * Builds the tree of one document from the parser's events. Aliases share their node; what they
 * would cost if followed is counted in {@link YamlNode#weight()} and bounded, so that a bomb of
 * aliases is refused before anybody walks it. Merge keys ({@code <<}) are resolved.
 */
final class YamlComposer {
  static final int MAX_DEPTH = 60;
  static final int MAX_NODES = 500_000;
  private static final String STRING_TAG = "tag:yaml.org,2002:str";
  private static final Set<String> KNOWN_TAGS =
      Set.of(
          STRING_TAG,
          "tag:yaml.org,2002:int",
          "tag:yaml.org,2002:float",
          "tag:yaml.org,2002:bool",
          "tag:yaml.org,2002:null",
          "tag:yaml.org,2002:seq",
          "tag:yaml.org,2002:map");

  private final Iterator<Event> events;
  private final Map<String, YamlNode> anchors = new HashMap<>();

  YamlComposer(Iterator<Event> events) {
    this.events = events;
  }

  YamlNode compose() {
    return node(next(), 0);
  }

  private Event next() {
    return events.next();
  }

  private YamlNode node(Event event, int depth) {
    if (depth > MAX_DEPTH) {
      throw YamlProblem.ofFile("nested deeper than " + MAX_DEPTH + " levels", line(event));
    }
    if (event instanceof AliasEvent alias) {
      YamlNode target = anchors.get(alias.getAlias().getValue());
      if (target == null) {
        throw YamlProblem.ofDocument(
            "alias *" + alias.getAlias().getValue() + " has no anchor before it", line(event));
      }
      return target;
    }
    YamlNode node =
        switch (event) {
          case ScalarEvent scalar -> scalar(scalar);
          case SequenceStartEvent start -> sequence(start, depth);
          case MappingStartEvent start -> mapping(start, depth);
          default -> throw YamlProblem.ofDocument("unexpected " + event, line(event));
        };
    if (event instanceof NodeEvent anchored) {
      anchored.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), node));
    }
    return node;
  }

  private static YamlNode scalar(ScalarEvent event) {
    String tag = event.getTag().orElse("");
    checkTag(tag, event);
    boolean plain = event.isPlain() && !tag.equals(STRING_TAG);
    return new YamlNode.Scalar(event.getValue(), plain, line(event));
  }

  private static void checkTag(String tag, Event event) {
    if (!tag.isEmpty() && !tag.equals("!") && !KNOWN_TAGS.contains(tag)) {
      throw YamlProblem.ofDocument("the tag " + tag + " is not known here", line(event));
    }
  }

  private YamlNode sequence(SequenceStartEvent start, int depth) {
    checkTag(start.getTag().orElse(""), start);
    List<YamlNode> items = new ArrayList<>();
    long weight = 1;
    Event event = next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      YamlNode item = node(event, depth + 1);
      weight = grown(weight, item, start);
      items.add(item);
      event = next();
    }
    return new YamlNode.Sequence(items, line(start), (int) weight);
  }

  private YamlNode mapping(MappingStartEvent start, int depth) {
    checkTag(start.getTag().orElse(""), start);
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    List<YamlNode> merged = new ArrayList<>();
    long weight = 1;
    Event event = next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      YamlNode key = node(event, depth + 1);
      YamlNode value = node(next(), depth + 1);
      weight = grown(weight, value, start);
      if (!(key instanceof YamlNode.Scalar name)) {
        throw YamlProblem.ofDocument(key.kindName() + " cannot be a key", key.line());
      }
      if (name.plain() && name.text().equals("<<")) {
        merged.add(value);
      } else if (entries.putIfAbsent(name.text(), value) != null) {
        throw YamlProblem.ofDocument("the key '" + name.text() + "' stands twice", name.line());
      }
      event = next();
    }
    merged.forEach(source -> merge(source, entries));
    return new YamlNode.Mapping(Collections.unmodifiableMap(entries), line(start), (int) weight);
  }

  /** Keys of the map itself win; of several merged maps the first one that has the key. */
  private static void merge(YamlNode source, Map<String, YamlNode> entries) {
    switch (source) {
      case YamlNode.Mapping map -> map.entries().forEach(entries::putIfAbsent);
      case YamlNode.Sequence list -> list.items().forEach(item -> merge(item, entries));
      case YamlNode.Scalar scalar ->
          throw YamlProblem.ofDocument("'<<' takes a map or a list of maps", scalar.line());
    }
  }

  private static long grown(long weight, YamlNode child, Event parent) {
    long sum = weight + child.weight();
    if (sum > MAX_NODES) {
      throw YamlProblem.ofFile("more than " + MAX_NODES + " nodes, aliases followed", line(parent));
    }
    return sum;
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
