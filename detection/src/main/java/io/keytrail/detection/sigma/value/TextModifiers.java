package io.keytrail.detection.sigma.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code contains}, {@code startswith}, {@code endswith}, {@code cased}, {@code windash}. */
final class TextModifiers {
  private static final char[] DASHES = {'-', '/', '\u2013', '\u2014', '\u2015'};
  private static final int MAX_DASHES = 5;

  private TextModifiers() {}

  static @Nullable Modifier named(String name) {
    return switch (name) {
      case "contains" -> operand -> place(operand, name, ReferenceMode.CONTAINS);
      case "startswith" -> operand -> place(operand, name, ReferenceMode.STARTS_WITH);
      case "endswith" -> operand -> place(operand, name, ReferenceMode.ENDS_WITH);
      case "cased" -> operand -> cased(operand, name);
      case "windash" -> operand -> windash(operand, name);
      default -> null;
    };
  }

  private static Operand place(Operand operand, String name, ReferenceMode mode) {
    return switch (operand) {
      case Operand.TextOperand text -> text.withGlob(placed(text.glob(), mode));
      case Operand.NumberOperand number -> place(asText(number.spelling()), name, mode);
      case Operand.TruthOperand truth -> place(asText(Boolean.toString(truth.value())), name, mode);
      // Searched anywhere in the value already; an anchored expression stays anchored.
      case Operand.RegexOperand regex -> regex;
      case Operand.ReferenceOperand reference ->
          new Operand.ReferenceOperand(reference.field(), mode, reference.cased());
      case Operand.NullOperand ignored -> throw Modifier.mismatch(name, operand);
      case Operand.CidrOperand ignored -> throw Modifier.mismatch(name, operand);
      case Operand.TimeOperand ignored -> throw Modifier.mismatch(name, operand);
      case Operand.ExistsOperand ignored -> throw Modifier.mismatch(name, operand);
      case Operand.Alternatives ignored -> throw Modifier.mismatch(name, operand);
    };
  }

  private static GlobText placed(GlobText glob, ReferenceMode mode) {
    return switch (mode) {
      case EQUALS -> glob;
      case STARTS_WITH -> glob.withAnyBehind();
      case ENDS_WITH -> glob.withAnyBefore();
      case CONTAINS -> glob.withAnyBefore().withAnyBehind();
    };
  }

  static Operand.TextOperand asText(String text) {
    return new Operand.TextOperand(text, GlobText.literal(text), false, false);
  }

  private static Operand cased(Operand operand, String name) {
    if (operand instanceof Operand.TextOperand text) {
      return new Operand.TextOperand(text.source(), text.glob(), true, text.encoded());
    }
    if (operand instanceof Operand.ReferenceOperand reference) {
      return new Operand.ReferenceOperand(reference.field(), reference.mode(), true);
    }
    throw Modifier.mismatch(name, operand);
  }

  /** Every spelling of the text with its option dashes exchanged. */
  private static Operand windash(Operand operand, String name) {
    if (!(operand instanceof Operand.TextOperand text)) {
      throw Modifier.mismatch(name, operand);
    }
    int[] units = text.glob().units();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i + 1 < units.length; i++) {
      boolean dash = units[i] == '-' || units[i] == '/';
      if (dash && (i == 0 || !isWord(units[i - 1])) && isWord(units[i + 1])) {
        places.add(i);
      }
    }
    if (places.size() > MAX_DASHES) {
      throw new ValueProblem("'windash' takes at most " + MAX_DASHES + " dashes in a value");
    }
    List<Operand> spellings = new ArrayList<>();
    spell(text, units, places, 0, spellings);
    return new Operand.Alternatives(spellings);
  }

  private static void spell(
      Operand.TextOperand text, int[] units, List<Integer> places, int next, List<Operand> into) {
    if (next == places.size()) {
      into.add(text.withGlob(GlobText.ofUnits(units)));
      return;
    }
    for (char dash : DASHES) {
      units[places.get(next)] = dash;
      spell(text, units, places, next + 1, into);
    }
  }

  private static boolean isWord(int unit) {
    return unit >= 0 && (Character.isLetterOrDigit(unit) || unit == '_');
  }
}
