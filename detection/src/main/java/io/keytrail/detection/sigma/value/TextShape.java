package io.keytrail.detection.sigma.value;

/** The cheapest test that decides a text with wildcards. Case is settled before. */
public sealed interface TextShape {
  boolean matches(String text);

  /** Any text, the empty one too. */
  record Anything() implements TextShape {
    @Override
    public boolean matches(String text) {
      return true;
    }
  }

  /** The whole text. */
  record Exact(String text) implements TextShape {
    @Override
    public boolean matches(String candidate) {
      return candidate.equals(text);
    }
  }

  /** Its beginning. */
  record Prefix(String text) implements TextShape {
    @Override
    public boolean matches(String candidate) {
      return candidate.startsWith(text);
    }
  }

  /** Its end. */
  record Suffix(String text) implements TextShape {
    @Override
    public boolean matches(String candidate) {
      return candidate.endsWith(text);
    }
  }

  /** Some part of it. */
  record Part(String text) implements TextShape {
    @Override
    public boolean matches(String candidate) {
      return candidate.contains(text);
    }
  }

  /**
   * Wildcards inside. Matching goes back to the last {@code *} only, which is enough for globs and
   * bounds the work by the product of the lengths.
   */
  final class Wild implements TextShape {
    private final int[] units;

    private Wild(int[] units) {
      this.units = units;
    }

    @Override
    public boolean matches(String text) {
      int at = 0;
      int unit = 0;
      int starUnit = -1;
      int starAt = 0;
      while (at < text.length()) {
        if (unit < units.length && units[unit] == GlobText.ANY) {
          starUnit = unit++;
          starAt = at;
        } else if (unit < units.length
            && (units[unit] == GlobText.ONE || units[unit] == text.charAt(at))) {
          unit++;
          at++;
        } else if (starUnit >= 0) {
          unit = starUnit + 1;
          at = ++starAt;
        } else {
          return false;
        }
      }
      while (unit < units.length && units[unit] == GlobText.ANY) {
        unit++;
      }
      return unit == units.length;
    }

    @Override
    public String toString() {
      return GlobText.ofUnits(units).toString();
    }
  }

  /** The shape of a glob whose case is settled. */
  static TextShape of(GlobText glob) {
    int from = glob.startsWithAny() ? 1 : 0;
    int to = glob.length() - (glob.endsWithAny() ? 1 : 0);
    if (from >= to) {
      return glob.length() == 0 ? new Exact("") : new Anything();
    }
    int[] units = glob.units();
    for (int i = from; i < to; i++) {
      if (units[i] < 0) {
        return new Wild(units);
      }
    }
    String literal = glob.literal(from, to);
    if (from == 0) {
      return to == units.length ? new Exact(literal) : new Prefix(literal);
    }
    return to == units.length ? new Suffix(literal) : new Part(literal);
  }
}
