package io.keytrail.sources.fields;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import org.jspecify.annotations.Nullable;

/**
 * JSON that a string holds: table columns and Azure's property bags carry objects as text, now and
 * then as text inside text.
 */
public final class EmbeddedJson {
  private static final int MAX_LAYERS = 3;

  private EmbeddedJson() {}

  /**
   * The object or array that stands here, or that the string here holds; null for everything else,
   * a string cut off by a table's length limit included.
   */
  public static @Nullable JsonSlice unwrap(JsonSlice value) {
    JsonSlice inner = value;
    for (int layer = 0; layer <= MAX_LAYERS; layer++) {
      switch (inner.kind()) {
        case OBJECT, ARRAY -> {
          return inner;
        }
        case TEXT -> {
          JsonSlice parsed = parse(inner.text());
          if (parsed == null) {
            return null;
          }
          inner = parsed;
        }
        case NUMBER, BOOLEAN, NULL -> {
          return null;
        }
      }
    }
    return null;
  }

  private static @Nullable JsonSlice parse(String text) {
    String json = text.strip();
    if (json.isEmpty() || "{[\"".indexOf(json.charAt(0)) < 0) {
      return null;
    }
    try {
      return JsonSlice.parse(json);
    } catch (MalformedJson e) {
      return null;
    }
  }
}
