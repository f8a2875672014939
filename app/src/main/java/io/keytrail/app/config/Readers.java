package io.keytrail.app.config;

import io.keytrail.app.config.Setting.Reader;
import io.keytrail.model.finding.Severity;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ways in which texts are read as values. */
final class Readers {
  private static final Pattern NAME_SERVER =
      Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

  private Readers() {}

  /** One of the constants by its label, in any case. */
  static <T> Reader<T> oneOf(T[] values, Function<T, String> label) {
    return (texts, base) -> {
      String text = texts.getFirst();
      for (T value : values) {
        if (label.apply(value).equals(text.toLowerCase(Locale.ROOT))) {
          return value;
        }
      }
      String known = Arrays.stream(values).map(label).collect(Collectors.joining(", "));
      throw new IllegalArgumentException("not one of " + known);
    };
  }

  static Severity severity(List<String> texts, Path base) {
    String text = texts.getFirst().toLowerCase(Locale.ROOT);
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(text) || severity.name().toLowerCase(Locale.ROOT).equals(text)) {
        return severity;
      }
    }
    throw new IllegalArgumentException("not one of critical, high, medium, low");
  }

  static Reader<Integer> between(int least, int most) {
    return (texts, base) -> {
      String refusal = "not a whole number from " + least + " to " + most;
      int number;
      try {
        number = Integer.parseInt(texts.getFirst());
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(refusal, e);
      }
      if (number < least || number > most) {
        throw new IllegalArgumentException(refusal);
      }
      return number;
    };
  }

  static Boolean flag(List<String> texts, Path base) {
    return switch (texts.getFirst().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default -> throw new IllegalArgumentException("not one of true, false");
    };
  }

  static ZoneId zone(List<String> texts, Path base) {
    try {
      return ZoneId.of(texts.getFirst());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "not a time zone; use UTC, +02:00 or a name such as Europe/Berlin", e);
    }
  }

  /**
   * Host and perhaps a port, nothing that could make another address of it; empty for the system's.
   */
  static Optional<String> nameServer(List<String> texts, Path base) {
    if (texts.getFirst().equals("system")) {
      return Optional.empty();
    }
    if (!NAME_SERVER.matcher(texts.getFirst()).matches()) {
      throw new IllegalArgumentException("neither system nor of the form HOST or HOST:PORT");
    }
    return Optional.of(texts.getFirst());
  }

  static Optional<Path> path(List<String> texts, Path base) {
    return texts.isEmpty() ? Optional.empty() : Optional.of(paths(texts, base).getFirst());
  }

  static List<Path> paths(List<String> texts, Path base) {
    return texts.stream().map(text -> at(text, base)).toList();
  }

  /** Names with their values, in their order; a name may be repeated. */
  static Map<String, List<String>> placeholders(List<String> texts, Path base) {
    Map<String, List<String>> placeholders = new TreeMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 1 || equals == text.length() - 1) {
        throw new IllegalArgumentException("not of the form name=value");
      }
      placeholders
          .computeIfAbsent(text.substring(0, equals).strip(), name -> new ArrayList<>())
          .add(text.substring(equals + 1).strip());
    }
    return placeholders;
  }

  private static Path at(String text, Path base) {
    try {
      return base.resolve(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("not a path this system can hold", e);
    }
  }
}
