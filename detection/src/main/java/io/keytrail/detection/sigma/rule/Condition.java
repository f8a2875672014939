package io.keytrail.detection.sigma.rule;

import java.util.List;

/** A parsed condition. */
public sealed interface Condition {

  /** All of them. */
  record And(List<Condition> parts) implements Condition {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** Any of them. */
  record Or(List<Condition> parts) implements Condition {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** The opposite. */
  record Not(Condition part) implements Condition {}

  /** A selection by its name. */
  record Identifier(String name) implements Condition {}

  /**
   * {@code 1 of selection_*} and its kin.
   *
   * @param atLeast how many must hold; {@link #ALL} for all of them
   * @param pattern a name with {@code *}; {@code them} for every selection
   */
  record Selector(int atLeast, String pattern) implements Condition {
    public static final int ALL = Integer.MAX_VALUE;

    public static final String THEM = "them";

    /** Whether a selection is meant; names that begin with an underscore only when asked for. */
    public boolean selects(String name) {
      if (pattern.equals(THEM)) {
        return !name.startsWith("_");
      }
      if (name.startsWith("_") && !pattern.startsWith("_")) {
        return false;
      }
      return matches(name);
    }

    /** Each piece between stars is taken where it first fits; the last one must end the name. */
    private boolean matches(String name) {
      String[] pieces = pattern.split("\\*", -1);
      String last = pieces[pieces.length - 1];
      if (pieces.length == 1) {
        return name.equals(pattern);
      }
      if (!name.startsWith(pieces[0])) {
        return false;
      }
      int at = pieces[0].length();
      for (int i = 1; i < pieces.length - 1; i++) {
        int found = name.indexOf(pieces[i], at);
        if (found < 0) {
          return false;
        }
        at = found + pieces[i].length();
      }
      return name.length() - at >= last.length() && name.endsWith(last);
    }
  }
}
