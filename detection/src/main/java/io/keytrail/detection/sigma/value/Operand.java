package io.keytrail.detection.sigma.value;

import java.util.List;

/** A value on its way through the chain of modifiers, and at its end. */
public sealed interface Operand {

  /**
   * Text.
   *
   * @param encoded its units are bytes of an encoding and not characters any more
   */
  record TextOperand(String source, GlobText glob, boolean cased, boolean encoded)
      implements Operand {
    TextOperand withGlob(GlobText other) {
      return new TextOperand(source, other, cased, encoded);
    }
  }

  /** A number to compare with. */
  record NumberOperand(String spelling, double number, Comparison comparison) implements Operand {}

  /** A truth value. */
  record TruthOperand(boolean value) implements Operand {}

  /** Absent or null. */
  record NullOperand() implements Operand {}

  /** A regular expression with RE2 flags. */
  record RegexOperand(String regex, int flags) implements Operand {
    /**
     * How many steps one character of a text may cost at most.
     *
     * @throws ValueProblem if it does not compile
     */
    public int stepsPerCharacter() {
      return RegexMatcher.compile(regex, flags).stepsPerCharacter();
    }

    /**
     * How many characters of a text are read at most.
     *
     * @throws ValueProblem if it does not compile
     */
    public int reach() {
      return RegexMatcher.compile(regex, flags).reach();
    }
  }

  /** A network. */
  record CidrOperand(String network) implements Operand {}

  /** A part of a date to compare with. */
  record TimeOperand(TimePart part, Comparison comparison, double number) implements Operand {}

  /** Whether the field must be there. */
  record ExistsOperand(boolean expected) implements Operand {}

  /** Another field of the event. */
  record ReferenceOperand(String field, ReferenceMode mode, boolean cased) implements Operand {}

  /** Several spellings of one value, of which one is enough even under {@code all}. */
  record Alternatives(List<Operand> operands) implements Operand {
    public Alternatives {
      operands = List.copyOf(operands);
    }
  }
}
