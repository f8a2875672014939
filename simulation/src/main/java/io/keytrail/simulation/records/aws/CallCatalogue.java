package io.keytrail.simulation.records.aws;

import io.keytrail.simulation.records.Resources;
import io.keytrail.simulation.records.Template;
import io.keytrail.simulation.records.aws.CallType.Category;
import io.keytrail.simulation.records.aws.CallType.Effect;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The calls of {@code aws/calls.txt} by {@code service:Name}. A call is a line {@code service Name
 * read|write [sign-in|service-event]}; indented lines under it give its bodies. A call whose bodies
 * are both null needs only its line.
 */
public final class CallCatalogue {
  private static final Map<String, CallType> CALLS = read(Resources.lines("aws/calls.txt"));

  private CallCatalogue() {}

  /**
   * The call of that label, such as {@code ec2:RunInstances}.
   *
   * @throws IllegalArgumentException if the table has none
   */
  public static CallType call(String label) {
    CallType call = CALLS.get(label);
    if (call == null) {
      throw new IllegalArgumentException("aws/calls.txt has no call " + label);
    }
    return call;
  }

  private static Map<String, CallType> read(List<String> lines) {
    Map<String, CallType> calls = new HashMap<>();
    Map<String, Template> bodies = new LinkedHashMap<>();
    String head = "";
    for (String line : lines) {
      if (!line.startsWith(" ")) {
        add(head, bodies, calls);
        head = line;
        bodies.clear();
        continue;
      }
      String body = line.strip();
      int space = body.indexOf(' ');
      bodies.put(body.substring(0, space), Template.of(body.substring(space + 1)));
    }
    add(head, bodies, calls);
    return Map.copyOf(calls);
  }

  private static void add(String head, Map<String, Template> bodies, Map<String, CallType> calls) {
    if (head.isEmpty()) {
      return;
    }
    List<String> words = List.of(head.split(" "));
    Effect effect = words.get(2).equals("read") ? Effect.READ : Effect.WRITE;
    Category category =
        switch (words.size() > 3 ? words.get(3) : "") {
          case "sign-in" -> Category.CONSOLE_SIGN_IN;
          case "service-event" -> Category.SERVICE_EVENT;
          default -> Category.API_CALL;
        };
    CallType call =
        new CallType(
            words.get(0),
            words.get(1),
            effect,
            category,
            bodies.get("request"),
            bodies.get("response"),
            bodies.get("resources"),
            bodies.get("additional"));
    if (calls.put(call.label(), call) != null) {
      throw new IllegalStateException("aws/calls.txt has " + call.label() + " twice");
    }
  }
}
