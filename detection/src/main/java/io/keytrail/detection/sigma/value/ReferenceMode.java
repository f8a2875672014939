package io.keytrail.detection.sigma.value;

/** How a field is held against another field of the same event. */
public enum ReferenceMode {
  EQUALS,
  STARTS_WITH,
  ENDS_WITH,
  CONTAINS;

  /** Whether it holds between two texts whose case is settled. */
  public boolean holds(String text, String other) {
    return switch (this) {
      case EQUALS -> text.equals(other);
      case STARTS_WITH -> text.startsWith(other);
      case ENDS_WITH -> text.endsWith(other);
      case CONTAINS -> text.contains(other);
    };
  }
}
