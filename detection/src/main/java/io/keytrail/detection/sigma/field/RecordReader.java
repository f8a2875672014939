package io.keytrail.detection.sigma.field;

import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonScanner;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;

/**
 * Follows a path through a record where it stands in its bytes. Arrays on the way are flattened, a
 * string that holds a JSON document is entered, and the first key that leads to a value ends the
 * search among its siblings. Stateless.
 */
final class RecordReader {
  /** Documents in strings in documents in strings. */
  private static final int MAX_EMBEDDED = 4;

  private RecordReader() {}

  /** Adds the values behind the path; adds nothing where the path breaks off. */
  static void read(JsonSlice document, FieldPath path, FieldValues into) {
    try {
      walk(document.buffer(), document.start(), document.end(), path, 0, 0, into);
    } catch (MalformedJson e) {
      // Sources hand on well-formed records only. Should one be broken all the same, what was
      // found before the break is what the field holds.
      return;
    }
  }

  /** The same for a record whose members are known. */
  static void read(JsonMembers members, byte[] buffer, FieldPath path, FieldValues into) {
    int before = into.size();
    try {
      for (int i = 0; i < members.size() && into.size() == before; i++) {
        int consumed = path.consumedBy(buffer, members.nameStart(i), members.nameEnd(i), 0);
        if (consumed > 0) {
          walk(buffer, members.valueStart(i), members.valueEnd(i), path, consumed, 0, into);
        }
      }
    } catch (MalformedJson e) {
      // As above: what was found before the break is what the field holds.
      return;
    }
  }

  private static void walk(
      byte[] buffer,
      int start,
      int end,
      FieldPath path,
      int segment,
      int embedded,
      FieldValues to) {
    if (segment == path.length()) {
      collect(buffer, start, end, to);
      return;
    }
    switch (buffer[start]) {
      case '{' -> walkObject(buffer, start, end, path, segment, embedded, to);
      case '[' -> walkArray(buffer, start, end, path, segment, embedded, to);
      case '"' -> walkText(buffer, start, end, path, segment, embedded, to);
      default -> {
        // a number or literal has no members
      }
    }
  }

  private static void walkObject(
      byte[] buffer,
      int start,
      int end,
      FieldPath path,
      int segment,
      int embedded,
      FieldValues to) {
    int before = to.size();
    int at = JsonScanner.skipWhitespace(buffer, start + 1, end);
    while (at < end && buffer[at] == '"') {
      int nameEnd = JsonScanner.skipString(buffer, at, end);
      int consumed = path.consumedBy(buffer, at + 1, nameEnd - 1, segment);
      int value = JsonScanner.skipWhitespace(buffer, nameEnd, end);
      value = JsonScanner.skipWhitespace(buffer, value + 1, end);
      int valueEnd = JsonScanner.skipValue(buffer, value, end);
      if (consumed > 0) {
        walk(buffer, value, valueEnd, path, segment + consumed, embedded, to);
        if (to.size() > before) {
          return;
        }
      }
      at = JsonScanner.skipWhitespace(buffer, valueEnd, end);
      if (at < end && buffer[at] == ',') {
        at = JsonScanner.skipWhitespace(buffer, at + 1, end);
      }
    }
  }

  private static void walkArray(
      byte[] buffer,
      int start,
      int end,
      FieldPath path,
      int segment,
      int embedded,
      FieldValues to) {
    int at = JsonScanner.skipWhitespace(buffer, start + 1, end);
    while (at < end && buffer[at] != ']') {
      int elementEnd = JsonScanner.skipValue(buffer, at, end);
      walk(buffer, at, elementEnd, path, segment, embedded, to);
      at = JsonScanner.skipWhitespace(buffer, elementEnd, end);
      if (at < end && buffer[at] == ',') {
        at = JsonScanner.skipWhitespace(buffer, at + 1, end);
      }
    }
  }

  private static void walkText(
      byte[] buffer,
      int start,
      int end,
      FieldPath path,
      int segment,
      int embedded,
      FieldValues to) {
    if (embedded == MAX_EMBEDDED || end - start < 4) {
      return;
    }
    String text = JsonSlice.within(buffer, start, end).text();
    if (!DocumentReadings.looksLikeDocument(text)) {
      return;
    }
    String json = DocumentReadings.looksUrlEncoded(text) ? DocumentReadings.urlDecoded(text) : text;
    JsonSlice inner;
    try {
      inner = JsonSlice.parse(json);
    } catch (MalformedJson e) {
      return; // it only looked like a document
    }
    walk(inner.buffer(), inner.start(), inner.end(), path, segment, embedded + 1, to);
  }

  /** What stands at the end of the path: a value, or the elements of an array and the array. */
  private static void collect(byte[] buffer, int start, int end, FieldValues to) {
    JsonSlice slice = JsonSlice.within(buffer, start, end);
    switch (slice.kind()) {
      case NULL -> {
        // null is absent
      }
      case TEXT -> to.add(new FieldValue(FieldValue.Kind.TEXT, slice.text()));
      case NUMBER -> to.add(new FieldValue(FieldValue.Kind.NUMBER, slice.json()));
      case BOOLEAN -> to.add(new FieldValue(FieldValue.Kind.BOOLEAN, slice.json()));
      case OBJECT -> to.add(new FieldValue(FieldValue.Kind.OBJECT, CompactJson.of(slice)));
      case ARRAY -> {
        slice.elements(element -> collect(element.buffer(), element.start(), element.end(), to));
        to.add(new FieldValue(FieldValue.Kind.ARRAY, CompactJson.of(slice)));
      }
    }
  }
}
