package io.keytrail.detection.declared;

import java.util.List;

/**
 * What declarations make of one finding.
 *
 * @param factor what its weight is multiplied with
 * @param points to be added: for a machine that does its work in another way than declared, or what
 *     a verdict taught; 0 for none
 * @param hits the declarations that had a say
 * @param lines why, for a reader
 */
public record Judgement(double factor, double points, List<Hit> hits, List<String> lines) {
  /** Nothing was declared. */
  public static final Judgement UNTOUCHED = new Judgement(1, 0, List.of(), List.of());

  /** Sorts of declaration. */
  public enum Kind {
    WINDOW("window"),
    ALLOWED("allow"),
    VENDOR("vendor"),
    TEST("test"),
    JEWEL("crown-jewel");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Its name in the file and in outputs. */
    public String label() {
      return label;
    }
  }

  /** A declaration by its sort and name. */
  public record Hit(Kind kind, String name) {}

  public Judgement {
    hits = List.copyOf(hits);
    lines = List.copyOf(lines);
  }
}
