package io.keytrail.model.codec;

import io.keytrail.model.json.JsonSlice;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads members of canonical documents; what is absent is empty, what is wrong is refused. */
public final class Members {
  private Members() {}

  public static <T> List<T> list(JsonSlice json, String name, Function<JsonSlice, T> read) {
    List<T> items = new ArrayList<>();
    JsonSlice array = json.get(name);
    if (array != null) {
      array.elements(item -> items.add(read.apply(item)));
    }
    return items;
  }

  public static List<String> texts(JsonSlice json, String name) {
    return list(json, name, JsonSlice::text);
  }

  public static Map<String, Long> counts(JsonSlice json, String name) {
    Map<String, Long> counts = new TreeMap<>();
    JsonSlice object = json.get(name);
    if (object != null) {
      object.members((key, value) -> counts.put(key, number(name, value.text())));
    }
    return counts;
  }

  public static Instant time(JsonSlice json, String name) {
    Instant time = timeOrNull(json, name);
    if (time == null) {
      throw new MalformedDocument("\"" + name + "\" is missing");
    }
    return time;
  }

  public static @Nullable Instant timeOrNull(JsonSlice json, String name) {
    String text = json.textAt(name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new MalformedDocument("\"" + name + "\" is no time: \"" + text + "\"");
    }
  }

  public static long number(JsonSlice json, String name) {
    return number(name, json.textAt(name));
  }

  public static int integer(JsonSlice json, String name) {
    return Math.toIntExact(number(json, name));
  }

  public static double decimal(JsonSlice json, String name) {
    String text = json.textAt(name);
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new MalformedDocument("\"" + name + "\" is no number: \"" + text + "\"");
    }
  }

  private static long number(String name, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new MalformedDocument("\"" + name + "\" is no whole number: \"" + text + "\"");
    }
  }
}
