package io.keytrail.response.recipe;

/** Texts from logs inside JMESPath queries. */
final class Jmes {
  private Jmes() {}

  /** As a raw string literal (JMESPath specification, "Raw String Literals"). */
  static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
