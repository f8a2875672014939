package io.keytrail.detection.sigma.value;

/** A value as the rule's author wrote it. */
public sealed interface SigmaValue {
  /** As it is spelled in the rule. */
  String source();

  /** Text, in which {@code *} and {@code ?} may be wildcards. */
  record Text(String source) implements SigmaValue {}

  /** A number; the spelling is kept because account ids are numbers too. */
  record Numeric(String source, double number) implements SigmaValue {}

  /** A truth value. */
  record Truth(String source, boolean value) implements SigmaValue {}

  /** Absent or null. */
  record Null() implements SigmaValue {
    @Override
    public String source() {
      return "null";
    }
  }
}
