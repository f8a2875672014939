package io.keytrail.verification.response.run;

import io.keytrail.response.hands.Answer;
import io.keytrail.response.hands.Hands;
import io.keytrail.response.hands.Output;
import io.keytrail.response.plan.CommandLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A provider of named values: {@code az get NAME}, {@code az set NAME VALUE}. It can lose answers
 * before or after their effect, be busy, refuse, or go on saying what was before; no more than that
 * is claimed of real ones from it.
 */
final class ModelCloud implements Hands {
  static final String RESPONDER = "responder@example.org";

  /** How one change ends. */
  enum Fault {
    NONE,
    LOST_BEFORE,
    LOST_AFTER,
    BUSY,
    REFUSED,
    /** Answered as done, without any effect. */
    IGNORED
  }

  final Map<String, String> values = new HashMap<>();

  /** Everything that was asked for, in order. */
  final List<String> calls = new ArrayList<>();

  /** The changes among it that had an effect. */
  final List<String> effects = new ArrayList<>();

  /** What happens to the next changes; none when empty. */
  final Deque<Fault> faults = new ArrayDeque<>();

  /** How many of the next reads get no answer. */
  int unreadable;

  /** How many reads get none after a change whose answer was lost. */
  int unreadableAfterLoss;

  @Override
  public Answer perform(CommandLine line, String account) {
    List<String> words = line.arguments();
    calls.add(String.join(" ", words.subList(1, words.size())));
    return switch (words.get(1)) {
      case "account" -> done(RESPONDER);
      case "get" -> get(words.get(2));
      case "set" -> set(words.get(2), words.get(3));
      default -> new Answer.Refused("no such call: " + line.shell());
    };
  }

  private Answer get(String name) {
    if (unreadable > 0) {
      unreadable--;
      return new Answer.Lost("timed out");
    }
    String value = values.get(name);
    return value == null ? new Answer.Absent("no " + name) : done(value);
  }

  private Answer set(String name, String value) {
    Fault fault = faults.isEmpty() ? Fault.NONE : faults.pop();
    return switch (fault) {
      case NONE -> {
        change(name, value);
        yield done("");
      }
      case LOST_AFTER -> {
        change(name, value);
        unreadable = unreadableAfterLoss;
        yield new Answer.Lost("connection reset");
      }
      case LOST_BEFORE -> new Answer.Lost("connection reset");
      case BUSY -> new Answer.Busy("throttled");
      case REFUSED -> new Answer.Refused("not allowed");
      case IGNORED -> done("");
    };
  }

  private void change(String name, String value) {
    values.put(name, value);
    effects.add(name + "=" + value);
  }

  private static Answer done(String text) {
    return new Answer.Done(Output.of(text));
  }
}
