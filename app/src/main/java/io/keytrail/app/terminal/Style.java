package io.keytrail.app.terminal;

/** How a piece of text is set off, by what it means and not by its colour. */
public enum Style {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  CRITICAL("1;97;41"),
  HIGH("1;31"),
  MEDIUM("33"),
  LOW("36"),
  GOOD("32"),
  WARNING("33"),
  COMMAND("36");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** The parameters of the terminal's "select graphic rendition" sequence. */
  String code() {
    return code;
  }
}
