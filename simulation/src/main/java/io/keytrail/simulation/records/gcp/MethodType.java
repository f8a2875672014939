package io.keytrail.simulation.records.gcp;

import io.keytrail.simulation.records.Resources;
import io.keytrail.simulation.records.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One method as Cloud Audit Logs record it, from {@code gcp/methods.txt}.
 *
 * @param log {@code activity}, {@code data_access} or {@code system_event}
 * @param resourceType the monitored resource's type
 */
public record MethodType(
    String log, String service, String method, String resourceType, Map<String, Template> bodies) {

  private static final Map<String, MethodType> METHODS = read(Resources.lines("gcp/methods.txt"));

  public MethodType {
    bodies = Map.copyOf(bodies);
  }

  /**
   * The method of that name.
   *
   * @throws IllegalArgumentException if the table has none
   */
  public static MethodType named(String method) {
    MethodType type = METHODS.get(method);
    if (type == null) {
      throw new IllegalArgumentException("gcp/methods.txt has no method " + method);
    }
    return type;
  }

  @Nullable Template body(String name) {
    return bodies.get(name);
  }

  private static Map<String, MethodType> read(List<String> lines) {
    Map<String, MethodType> methods = new HashMap<>();
    Map<String, Template> bodies = new HashMap<>();
    List<String> head = List.of();
    for (String line : lines) {
      if (line.startsWith(" ")) {
        String body = line.strip();
        int space = body.indexOf(' ');
        bodies.put(body.substring(0, space), Template.of(body.substring(space + 1)));
        continue;
      }
      add(head, bodies, methods);
      bodies.clear();
      head = List.of(line.split(" "));
    }
    add(head, bodies, methods);
    return Map.copyOf(methods);
  }

  private static void add(
      List<String> head, Map<String, Template> bodies, Map<String, MethodType> methods) {
    if (!head.isEmpty()) {
      MethodType type = new MethodType(head.get(0), head.get(1), head.get(2), head.get(3), bodies);
      methods.put(type.method(), type);
    }
  }
}
