package io.keytrail.app.config;

import java.util.List;

/** A setting's value, how it was written, and where. */
public record Resolved<T>(Setting<T> setting, T value, List<String> texts, Origin origin) {
  public Resolved {
    texts = List.copyOf(texts);
  }
}
