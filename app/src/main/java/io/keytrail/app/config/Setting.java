package io.keytrail.app.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * One thing that can be set.
 *
 * @param key its name in files; with {@code --} the flag, in capitals with {@code KEYTRAIL_} the
 *     variable
 * @param builtIn the texts that hold when nobody says otherwise; empty for "not set"
 * @param summary what it does, in one sentence
 */
public record Setting<T>(
    String key, Arity arity, Reader<T> reader, List<String> builtIn, String summary) {

  /** Whether a setting takes one value or a list. */
  public enum Arity {
    ONE,
    MANY
  }

  /** Turns the texts of a value into the value. */
  @FunctionalInterface
  public interface Reader<T> {
    /**
     * Reads a value.
     *
     * @param base what relative paths are relative to
     * @throws IllegalArgumentException saying what the text is not, and which texts are right
     */
    T read(List<String> texts, Path base);
  }

  public String flag() {
    return "--" + key;
  }

  public String variable() {
    return "KEYTRAIL_" + key.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
