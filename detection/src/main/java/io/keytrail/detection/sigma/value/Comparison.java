package io.keytrail.detection.sigma.value;

import org.jspecify.annotations.Nullable;

/** How two numbers are compared, by the names Sigma gives it. */
public enum Comparison {
  LT("lt"),
  LTE("lte"),
  GT("gt"),
  GTE("gte"),
  EQ("eq"),
  NEQ("neq");

  private final String keyword;

  Comparison(String keyword) {
    this.keyword = keyword;
  }

  public String keyword() {
    return keyword;
  }

  /** The comparison of that name; null when there is none. */
  public static @Nullable Comparison named(String keyword) {
    for (Comparison comparison : values()) {
      if (comparison.keyword.equals(keyword)) {
        return comparison;
      }
    }
    return null;
  }

  public boolean holds(double left, double right) {
    return switch (this) {
      case LT -> left < right;
      case LTE -> left <= right;
      case GT -> left > right;
      case GTE -> left >= right;
      case EQ -> left == right;
      case NEQ -> left != right;
    };
  }
}
