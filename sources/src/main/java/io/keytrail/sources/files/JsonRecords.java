package io.keytrail.sources.files;

import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonScanner;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.sources.envelopes.Envelopes;

/**
 * Cuts a text into its JSON records, whatever holds them: one object after another (JSON lines,
 * pretty printed, run together), arrays, and objects whose member is a list of records. Lists are
 * walked element by element and never held whole, so a text may be of any length.
 *
 * <p>After something broken it looks for the next place where a record certainly begins: a line
 * that opens an object, or an object that a normaliser knows. How much may be searched is limited,
 * so hostile text costs linear time.
 */
final class JsonRecords {
  private static final int MAX_SEARCHED = 64 << 20;
  private static final int ALL_MEMBERS = Integer.MAX_VALUE;

  private final Window window;
  private final ReadLimits limits;
  private final RecordHandler handler;
  private final JsonMembers members;
  private long searched;

  JsonRecords(Window window, ReadLimits limits, RecordHandler handler, JsonMembers members) {
    this.window = window;
    this.limits = limits;
    this.handler = handler;
    this.members = members;
  }

  /** Reads the text to its end. */
  void readAll() {
    while (toNextElement()) {
      byte first = window.buffer[window.position];
      if (first == '{') {
        object(0);
      } else if (first == '[') {
        window.position++;
        list(1);
      } else if (first == '"') {
        value(0);
      } else {
        junk();
      }
    }
  }

  private void list(int depth) {
    while (toNextElement()) {
      byte first = window.buffer[window.position];
      if (first == ']') {
        window.position++;
        return;
      }
      if (first == '{') {
        object(depth);
      } else if (first == '[' && depth < limits.envelopeDepth()) {
        window.position++;
        list(depth + 1);
      } else {
        value(depth);
      }
    }
    handler.abandoned("the text ends inside a list of records: it is cut off");
  }

  /** To the next byte that is neither white space nor a separator between records. */
  private boolean toNextElement() {
    while (window.hasMore()) {
      byte b = window.buffer[window.position];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t' && b != ',' && b != 0x1e) {
        return true;
      }
      window.position++;
    }
    return false;
  }

  private void object(int depth) {
    int list = depth < limits.envelopeDepth() ? listWithin(1) : -1;
    if (list >= 0) {
      listAt(list, depth);
      return;
    }
    while (true) {
      int to;
      try {
        to = members.read(window.buffer, window.position, readableTo(depth));
      } catch (MalformedJson broken) {
        boolean lineGoesOn = readableTo(depth) == window.end;
        if (broken.truncated() && lineGoesOn && window.fill()) {
          continue;
        }
        searched += (broken.truncated() ? window.end : broken.offset()) - window.position;
        damaged(broken, depth);
        return;
      }
      int from = window.position;
      window.position = to;
      handler.object(window.buffer, from, to, members);
      return;
    }
  }

  /**
   * Where a record must have ended. Once much of a text has been searched in vain, that is the end
   * of its line, so that reading on costs no more than the text is long.
   */
  private int readableTo(int depth) {
    if (depth > 0 || !isSpent()) {
      return window.end;
    }
    int at = window.position;
    while (at < window.end && window.buffer[at] != '\n') {
      at++;
    }
    return at;
  }

  private boolean isSpent() {
    return searched > MAX_SEARCHED;
  }

  private void damaged(MalformedJson broken, int depth) {
    int list = broken.truncated() && depth < limits.envelopeDepth() ? listWithin(ALL_MEMBERS) : -1;
    if (list >= 0) {
      listAt(list, depth);
    } else if (broken.truncated() && window.isFull()) {
      handler.broken(
          "a record is longer than " + limits.recordBytes() + " bytes (limit recordBytes)");
      passValue();
    } else {
      handler.broken(
          broken.truncated() && window.holdsTheRest()
              ? "the text ends inside this record: it is cut off"
              : "this is not JSON: " + withoutOffset(broken));
      findNextRecord(depth == 0);
    }
  }

  /** Equal faults must be counted together, so the place is left to the record's number. */
  private static String withoutOffset(MalformedJson broken) {
    String message = String.valueOf(broken.getMessage());
    int place = message.lastIndexOf(" at byte ");
    return place < 0 ? message : message.substring(0, place);
  }

  private void listAt(int bracket, int depth) {
    window.position = bracket + 1;
    list(depth + 1);
    while (toNextElement() && window.buffer[window.position] == '"') {
      // A further member of the object around the list.
      int nameStart = window.position + 1;
      int nameEnd = valueEnd() - 1;
      if (nameEnd < nameStart) {
        return;
      }
      boolean known = Envelopes.LISTS.indexOf(window.buffer, window.position + 1, nameEnd) >= 0;
      window.position = nameEnd + 1;
      if (!toNextElement() || window.buffer[window.position] != ':') {
        return;
      }
      window.position++;
      if (!toNextElement()) {
        return;
      }
      if (known && window.buffer[window.position] == '[') {
        window.position++;
        list(depth + 1);
      } else {
        passValue();
      }
    }
    if (window.hasMore() && window.buffer[window.position] == '}') {
      window.position++;
    } else if (!window.hasMore()) {
      handler.abandoned("the text ends inside a list of records: it is cut off");
    }
  }

  /** Place of the bracket that opens a known list among the first members in memory, or -1. */
  private int listWithin(int mostMembers) {
    byte[] buffer = window.buffer;
    int end = window.end;
    int at = JsonScanner.skipWhitespace(buffer, window.position + 1, end);
    try {
      for (int i = 0; i < mostMembers && at < end && buffer[at] == '"'; i++) {
        int nameEnd = JsonScanner.skipString(buffer, at, end);
        int colon = JsonScanner.skipWhitespace(buffer, nameEnd, end);
        int value = JsonScanner.skipWhitespace(buffer, colon + 1, end);
        if (value >= end || buffer[colon] != ':') {
          return -1;
        }
        if (buffer[value] == '[' && Envelopes.LISTS.indexOf(buffer, at + 1, nameEnd - 1) >= 0) {
          return value;
        }
        if (i + 1 < mostMembers) {
          int comma = JsonScanner.skipValue(buffer, value, end);
          at = JsonScanner.skipWhitespace(buffer, comma, end) + 1;
          at = JsonScanner.skipWhitespace(buffer, at, end);
        }
      }
    } catch (MalformedJson noSuchMember) {
      return -1;
    }
    return -1;
  }

  private void value(int depth) {
    int to = valueEnd();
    if (to >= 0) {
      int from = window.position;
      window.position = to;
      handler.other(window.buffer, from, to);
    } else if (window.isFull()) {
      handler.broken(
          "a value is longer than " + limits.recordBytes() + " bytes (limit recordBytes)");
      passValue();
    } else {
      handler.broken("this is not JSON");
      findNextRecord(depth == 0);
    }
  }

  /** End of the value at the position, or -1 if it has none within what one record may have. */
  private int valueEnd() {
    while (true) {
      try {
        int to = JsonScanner.skipValue(window.buffer, window.position, window.end);
        if (to < window.end || window.holdsTheRest() || !window.fill()) {
          return to;
        }
      } catch (MalformedJson broken) {
        if (!broken.truncated() || !window.fill()) {
          return -1;
        }
      }
    }
  }

  /** Passes over a value of any length, holding none of it. */
  private void passValue() {
    ValuePasser passer = new ValuePasser();
    while (window.hasMore()) {
      window.position = passer.pass(window.buffer, window.position, window.end);
      if (passer.isDone()) {
        return;
      }
    }
  }

  /** Text at the top that begins no JSON: a line of it, or what stands before JSON on its line. */
  private void junk() {
    boolean inLine = true;
    while (inLine && window.hasMore()) {
      byte b = window.buffer[window.position];
      if (b == '{' && recordAt() > 0) {
        return;
      }
      inLine = b != '\n';
      window.position++;
    }
    handler.broken("this line is not JSON");
  }

  private void findNextRecord(boolean atLines) {
    byte before = window.buffer[window.position];
    window.position++;
    while (window.hasMore()) {
      byte b = window.buffer[window.position];
      if (b == '{' && ((atLines && before == '\n') || (!isSpent() && recordAt() > 0))) {
        return;
      }
      if (!atLines && isSpent()) {
        handler.abandoned("too damaged to be read on: " + MAX_SEARCHED + " bytes were searched");
        giveUp();
        return;
      }
      before = b;
      window.position++;
    }
  }

  private void giveUp() {
    do {
      window.position = window.end;
    } while (window.fill());
  }

  /** End of the record that begins at the position, or -1 where none does. */
  private int recordAt() {
    while (!isSpent()) {
      try {
        int to = members.read(window.buffer, window.position, window.end);
        searched += to - window.position;
        return handler.knows(members) ? to : -1;
      } catch (MalformedJson broken) {
        int reached = broken.truncated() ? window.end : broken.offset();
        searched += Math.max(1, reached - window.position);
        if (!broken.truncated() || !window.fill()) {
          return -1;
        }
      }
    }
    return -1;
  }
}
