package io.keytrail.sources.github;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.fields.Fields;
import java.util.List;

/**
 * An entry's fields. Enterprise Server and older exports put what belongs to one action only below
 * {@code data}; an entry that several organisations see lists them.
 */
record AuditFields(Fields top, Fields data) {
  static AuditFields of(Fields top) {
    return new AuditFields(top, top.object("data"));
  }

  /** The first text under one of the folded names, at the top and then below {@code data}. */
  String text(String... names) {
    String text = top.text(names);
    return text.isEmpty() ? data.text(names) : text;
  }

  /** As {@link #text}; where a list stands there, its first element. */
  String first(String name) {
    String text = text(name);
    if (!text.isEmpty()) {
      return text;
    }
    List<JsonSlice> elements = top.list(name);
    if (elements.isEmpty()) {
      return "";
    }
    return switch (elements.getFirst().kind()) {
      case TEXT, NUMBER -> elements.getFirst().text();
      case OBJECT, ARRAY, BOOLEAN, NULL -> "";
    };
  }
}
