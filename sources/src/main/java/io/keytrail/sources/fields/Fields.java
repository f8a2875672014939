package io.keytrail.sources.fields;

import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonSlice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object's members under folded names. Folding keeps letters and digits in lower case and drops
 * everything else, so that {@code operationName}, {@code OperationName}, {@code operation_name} and
 * the heading {@code Operation name} are all asked for as {@code operationname}. Where several
 * names are given the first that has a value wins; null and the empty string are no value.
 *
 * <p>A view: it is valid as long as the members it was made from. Not thread-safe.
 */
public final class Fields {
  /** An object without members. */
  public static final Fields NONE = new Fields(new JsonMembers());

  /** More elements than any record lists; what lies behind is left to the raw record. */
  private static final int MAX_ELEMENTS = 1_000;

  /** What each byte of a name folds to; 0 for what is dropped. */
  private static final char[] FOLDED = folded();

  private final JsonMembers members;
  private final byte[] buffer;

  /** {@link String#hashCode} of each folded name, so that a lookup seldom reads the names again. */
  private final int[] hashes;

  private Fields(JsonMembers members) {
    this.members = members;
    this.buffer = members.buffer();
    this.hashes = new int[members.size()];
    for (int i = 0; i < hashes.length; i++) {
      int hash = 0;
      for (int at = members.nameStart(i); at < members.nameEnd(i); at++) {
        int c = fold(buffer[at]);
        hash = c == 0 ? hash : 31 * hash + c;
      }
      hashes[i] = hash;
    }
  }

  /** A view over members that somebody else has found. */
  public static Fields over(JsonMembers members) {
    return new Fields(members);
  }

  /**
   * The members of an object, or of the object that a string holds; {@link #NONE} for all else.
   *
   * @throws io.keytrail.model.json.MalformedJson if the object is broken inside
   */
  public static Fields of(@Nullable JsonSlice value) {
    JsonSlice object = value == null ? null : EmbeddedJson.unwrap(value);
    if (object == null || object.kind() != JsonSlice.Kind.OBJECT) {
      return NONE;
    }
    JsonMembers members = new JsonMembers();
    members.read(object.buffer(), object.start(), object.end());
    return members.size() == 0 ? NONE : new Fields(members);
  }

  public boolean isEmpty() {
    return members.size() == 0;
  }

  /** Whether any of the names has a value. */
  public boolean has(String... names) {
    return find(names) != null;
  }

  /** The first value under one of the names; null where there is none. */
  public @Nullable JsonSlice find(String... names) {
    for (String name : names) {
      for (int i = 0; i < hashes.length; i++) {
        if (matches(i, name) && !isBlank(i)) {
          return members.value(i);
        }
      }
    }
    return null;
  }

  /** The first text, number or truth value under one of the names, as text; or empty. */
  public String text(String... names) {
    return verbatim(names).strip();
  }

  /** As {@link #text}, with the blanks around it. */
  public String verbatim(String... names) {
    for (String name : names) {
      for (int i = 0; i < hashes.length; i++) {
        if (matches(i, name) && !isBlank(i) && !isContainer(i)) {
          return members.value(i).text();
        }
      }
    }
    return "";
  }

  /** As {@link #text}, and where an object stands there the text of its member {@code value}. */
  public String label(String... names) {
    for (String name : names) {
      String text = text(name);
      if (text.isEmpty()) {
        text = object(name).text("value");
      }
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** The first object with members under one of the names, spelled out or inside a string. */
  public Fields object(String... names) {
    for (String name : names) {
      for (int i = 0; i < hashes.length; i++) {
        if (matches(i, name)) {
          Fields object = of(members.value(i));
          if (!object.isEmpty()) {
            return object;
          }
        }
      }
    }
    return NONE;
  }

  /** The elements of the first array under one of the names; a lone object counts as one. */
  public List<JsonSlice> list(String... names) {
    JsonSlice value = find(names);
    JsonSlice array = value == null ? null : EmbeddedJson.unwrap(value);
    if (array == null) {
      return List.of();
    }
    if (array.kind() == JsonSlice.Kind.OBJECT) {
      return List.of(array);
    }
    List<JsonSlice> elements = new ArrayList<>();
    array.elements(element -> {
      if (elements.size() < MAX_ELEMENTS) {
        elements.add(element);
      }
    });
    return elements;
  }

  /** As {@link #list}, the elements that are objects. */
  public List<Fields> objects(String... names) {
    List<Fields> objects = new ArrayList<>();
    for (JsonSlice element : list(names)) {
      Fields object = of(element);
      if (!object.isEmpty()) {
        objects.add(object);
      }
    }
    return objects;
  }

  private boolean isBlank(int index) {
    int start = members.valueStart(index);
    byte first = buffer[start];
    return first == 'n' || (first == '"' && members.valueEnd(index) - start == 2);
  }

  private boolean isContainer(int index) {
    byte first = buffer[members.valueStart(index)];
    return first == '{' || first == '[';
  }

  private boolean matches(int index, String folded) {
    if (hashes[index] != folded.hashCode()) {
      return false;
    }
    int at = members.nameStart(index);
    int end = members.nameEnd(index);
    int length = folded.length();
    int matched = 0;
    while (at < end) {
      int c = fold(buffer[at++]);
      if (c == 0) {
        continue;
      }
      if (matched == length || c != folded.charAt(matched)) {
        return false;
      }
      matched++;
    }
    return matched == length;
  }

  private static int fold(byte b) {
    return FOLDED[b & 0xff];
  }

  private static char[] folded() {
    char[] folded = new char[256];
    for (char c = 'a'; c <= 'z'; c++) {
      folded[c] = c;
      folded[c - 'a' + 'A'] = c;
    }
    for (char c = '0'; c <= '9'; c++) {
      folded[c] = c;
    }
    for (char c = 0x80; c <= 0xff; c++) {
      folded[c] = c; // Part of another letter: no name of ours has any.
    }
    return folded;
  }
}
