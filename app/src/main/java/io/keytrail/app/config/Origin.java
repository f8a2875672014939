package io.keytrail.app.config;

/**
 * Where a setting's value comes from.
 *
 * @param where the flag, the variable, or the file; empty for built-in values
 */
public record Origin(Kind kind, String where) {
  /** The sources of values, the strongest first. */
  public enum Kind {
    FLAG("flag"),
    ENVIRONMENT("environment"),
    PROJECT_FILE("project file"),
    USER_FILE("user file"),
    BUILT_IN("built-in");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  static final Origin BUILT_IN = new Origin(Kind.BUILT_IN, "");

  /** For people: the kind, and which one. */
  public String describe() {
    return where.isEmpty() ? kind.label() : kind.label() + " " + where;
  }
}
