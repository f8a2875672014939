package io.keytrail.sources.envelopes;

import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonSlice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The members of an object that may be an envelope, by name. */
final class Letter {
  private final Map<String, JsonSlice> members = new LinkedHashMap<>();

  private Letter() {}

  static Letter of(JsonMembers members) {
    Letter letter = new Letter();
    for (int i = 0; i < members.size(); i++) {
      letter.members.putIfAbsent(members.name(i), members.value(i));
    }
    return letter;
  }

  Set<String> names() {
    return members.keySet();
  }

  void forEach(BiConsumer<String, JsonSlice> visitor) {
    members.forEach(visitor);
  }

  boolean has(String... names) {
    for (String name : names) {
      if (!members.containsKey(name)) {
        return false;
      }
    }
    return true;
  }

  boolean hasAny(String... names) {
    for (String name : names) {
      if (members.containsKey(name)) {
        return true;
      }
    }
    return false;
  }

  /** The member if it is of that kind. */
  @Nullable JsonSlice get(String name, JsonSlice.Kind kind) {
    JsonSlice value = members.get(name);
    return value != null && value.kind() == kind ? value : null;
  }

  @Nullable JsonSlice object(String name) {
    return get(name, JsonSlice.Kind.OBJECT);
  }

  @Nullable JsonSlice array(String name) {
    return get(name, JsonSlice.Kind.ARRAY);
  }

  @Nullable JsonSlice string(String name) {
    return get(name, JsonSlice.Kind.TEXT);
  }

  /** The member if it is an object or a string that begins like one. */
  @Nullable JsonSlice json(String name) {
    JsonSlice value = members.get(name);
    if (value == null) {
      return null;
    }
    return switch (value.kind()) {
      case OBJECT, ARRAY -> value;
      case TEXT -> beginsJson(value) ? value : null;
      case NUMBER, BOOLEAN, NULL -> null;
    };
  }

  String text(String name) {
    JsonSlice value = string(name);
    return value == null ? "" : value.text();
  }

  /** Whether what the quotes enclose begins with a brace or bracket. */
  static boolean beginsJson(JsonSlice string) {
    byte[] buffer = string.buffer();
    int at = string.start() + 1;
    while (at < string.end() && buffer[at] == ' ') {
      at++;
    }
    return at < string.end() && (buffer[at] == '{' || buffer[at] == '[');
  }
}
