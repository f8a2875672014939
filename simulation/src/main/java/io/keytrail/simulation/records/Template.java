package io.keytrail.simulation.records;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Text with blanks, compiled once. A blank is {@code ${…}} with one of
 *
 * <ul>
 *   <li>{@code name} – a value the actor or the record named, or one drawn before;
 *   <li>{@code kind:argument} – a fresh random one: {@code hex:17}, {@code digits:12}, {@code
 *       upper:16}, {@code base64:80}, {@code int:1:9}, {@code pick:a|b|c}, {@code uuid};
 *   <li>{@code name=kind:argument} – the same, remembered under the name; a named value wins;
 *   <li>{@code now}, {@code now.aws}, {@code now.ms}, {@code now+3600.aws} – the record's time,
 *       later by so many seconds, in one of the providers' spellings.
 * </ul>
 *
 * Immutable and thread-safe.
 */
public final class Template {
  private sealed interface Piece {
    /** The same in every record. */
    final class Fixed implements Piece {
      private final byte[] bytes;

      Fixed(byte[] bytes) {
        this.bytes = bytes;
      }
    }

    record Value(String name) implements Piece {}

    record Drawn(String name, Kind kind, String argument, List<String> choices) implements Piece {}

    record Moment(long secondsLater, String spelling) implements Piece {}
  }

  private enum Kind {
    HEX("0123456789abcdef"),
    DIGITS("0123456789"),
    UPPER("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
    LOWER("abcdefghijklmnopqrstuvwxyz0123456789"),
    BASE64("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"),
    INT(""),
    PICK(""),
    UUID("");

    private final String alphabet;

    Kind(String alphabet) {
      this.alphabet = alphabet;
    }
  }

  private final List<Piece> pieces;

  private Template(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /**
   * Compiles a text.
   *
   * @throws IllegalArgumentException if a blank is not closed or of no known kind
   */
  public static Template of(String text) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (true) {
      int blank = text.indexOf("${", at);
      String fixed = blank < 0 ? text.substring(at) : text.substring(at, blank);
      if (!fixed.isEmpty()) {
        pieces.add(new Piece.Fixed(fixed.getBytes(StandardCharsets.UTF_8)));
      }
      if (blank < 0) {
        return new Template(pieces);
      }
      int end = text.indexOf('}', blank);
      if (end < 0) {
        throw new IllegalArgumentException("a blank is not closed in: " + text);
      }
      pieces.add(blank(text.substring(blank + 2, end)));
      at = end + 1;
    }
  }

  private static Piece blank(String body) {
    if (body.startsWith("now")) {
      int dot = body.indexOf('.');
      String later = body.substring(3, dot < 0 ? body.length() : dot);
      return new Piece.Moment(
          later.isEmpty() ? 0 : Long.parseLong(later), dot < 0 ? "" : body.substring(dot + 1));
    }
    int equals = body.indexOf('=');
    String name = equals < 0 ? "" : body.substring(0, equals);
    String recipe = body.substring(equals + 1);
    int colon = recipe.indexOf(':');
    if (equals < 0 && colon < 0 && !recipe.equals("uuid")) {
      return new Piece.Value(recipe);
    }
    String kind = colon < 0 ? recipe : recipe.substring(0, colon);
    String argument = colon < 0 ? "" : recipe.substring(colon + 1);
    for (Kind known : Kind.values()) {
      if (known.name().equalsIgnoreCase(kind)) {
        List<String> choices = known == Kind.PICK ? List.of(argument.split("\\|", -1)) : List.of();
        return new Piece.Drawn(name, known, argument, choices);
      }
    }
    throw new IllegalArgumentException("'" + kind + "' is no kind of blank in ${" + body + "}");
  }

  /** Appends the text with its blanks filled; values are escaped for a JSON string. */
  public void write(JsonBytes out, Filling filling) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Fixed fixed -> out.bytes(fixed.bytes);
        case Piece.Value value -> out.escaped(filling.value(value.name()));
        case Piece.Drawn drawn -> out.escaped(draw(drawn, filling));
        case Piece.Moment moment -> out.ascii(moment(moment, filling.time()));
      }
    }
  }

  private static String draw(Piece.Drawn piece, Filling filling) {
    String known = piece.name().isEmpty() ? null : filling.find(piece.name());
    if (known != null) {
      return known;
    }
    String drawn =
        switch (piece.kind()) {
          case UUID -> filling.dice().uuid();
          case PICK -> filling.dice().pick(piece.choices());
          case INT -> number(piece.argument(), filling);
          case HEX, DIGITS, UPPER, LOWER, BASE64 ->
              filling.dice().letters(piece.kind().alphabet, Integer.parseInt(piece.argument(), 10));
        };
    if (!piece.name().isEmpty()) {
      filling.with(piece.name(), drawn);
    }
    return drawn;
  }

  private static String number(String range, Filling filling) {
    int colon = range.indexOf(':');
    int low = Integer.parseInt(range.substring(0, colon), 10);
    int high = Integer.parseInt(range.substring(colon + 1), 10);
    return Integer.toString(filling.dice().between(low, high));
  }

  private static String moment(Piece.Moment piece, Instant time) {
    Instant then = time.plusSeconds(piece.secondsLater());
    return switch (piece.spelling()) {
      case "" -> Stamps.seconds(then);
      case "aws" -> Stamps.american(then);
      case "ms" -> Long.toString(then.toEpochMilli());
      case "s" -> Long.toString(then.getEpochSecond());
      case "date" -> Stamps.seconds(then).substring(0, 10);
      default ->
          throw new IllegalArgumentException("'" + piece.spelling() + "' is no spelling of a time");
    };
  }
}
