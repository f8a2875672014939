package io.keytrail.model.codec;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes JSON as a stream, the same bytes for the same values. Any string can be written: lone
 * surrogates become U+FFFD, and characters that would act on a terminal (C1 controls, bidirectional
 * marks) are escaped, which JSON readers undo. Not thread-safe; closing it flushes and leaves the
 * stream open.
 */
public final class JsonWriter implements AutoCloseable {
  /** How the text is laid out. */
  public enum Layout {
    /** One value a line, nothing between. */
    LINES,
    /** Two spaces a level. */
    INDENTED
  }

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .rootValueSeparator("\n")
          .characterEscapes(new TerminalSafeEscapes())
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();
  private static final double HUNDREDTHS = 100;

  private final JsonGenerator generator;
  private boolean empty = true;

  public JsonWriter(OutputStream out, Layout layout) {
    generator =
        FACTORY.createGenerator(
            layout == Layout.LINES ? ObjectWriteContext.empty() : new Indented(), out);
  }

  public void object(Runnable members) {
    empty = false;
    generator.writeStartObject();
    members.run();
    generator.writeEndObject();
  }

  public void object(String name, Runnable members) {
    generator.writeName(name);
    object(members);
  }

  /** An array of objects. */
  public <T> void objects(String name, List<T> items, Consumer<T> members) {
    generator.writeName(name);
    generator.writeStartArray();
    for (T item : items) {
      object(() -> members.accept(item));
    }
    generator.writeEndArray();
  }

  public void texts(String name, List<String> values) {
    generator.writeName(name);
    generator.writeStartArray();
    for (String value : values) {
      generator.writeString(wellFormed(value));
    }
    generator.writeEndArray();
  }

  public void text(String name, String value) {
    generator.writeName(name);
    generator.writeString(wellFormed(value));
  }

  /** ISO 8601 in UTC; null is written as null. */
  public void time(String name, @Nullable Instant value) {
    generator.writeName(name);
    if (value == null) {
      generator.writeNull();
    } else {
      generator.writeString(value.toString());
    }
  }

  public void number(String name, long value) {
    generator.writeName(name);
    generator.writeNumber(value);
  }

  /** As exact as they are. */
  public void numbers(String name, List<BigDecimal> values) {
    generator.writeName(name);
    generator.writeStartArray();
    values.forEach(generator::writeNumber);
    generator.writeEndArray();
  }

  /** Rounded to hundredths, so that the last bits of sums do not show. */
  public void decimal(String name, double value) {
    generator.writeName(name);
    generator.writeNumber(Math.round(value * HUNDREDTHS) / HUNDREDTHS);
  }

  public void flag(String name, boolean value) {
    generator.writeName(name);
    generator.writeBoolean(value);
  }

  /** An object of counts, in the order of their names. */
  public void counts(String name, Map<String, Long> counts) {
    object(
        name,
        () ->
            counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(count -> number(wellFormed(count.getKey()), count.getValue())));
  }

  /** Ends the last line and flushes what is buffered here into the stream. */
  @Override
  public void close() {
    if (!empty) {
      generator.writeRaw('\n');
    }
    generator.close();
  }

  static String wellFormed(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isSurrogate(c)) {
        return repaired(text);
      }
    }
    return text;
  }

  private static String repaired(String text) {
    StringBuilder repaired = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(repaired::appendCodePoint);
    return repaired.toString();
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
