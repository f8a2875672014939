package io.keytrail.app.output;

/** The formats of results. */
public enum OutputFormat {
  TABLE("table"),
  JSON("json"),
  JSONL("jsonl"),
  CSV("csv"),
  HTML("html"),
  OCSF("ocsf"),
  MARKDOWN("md"),
  SHELL("sh");

  private final String label;

  OutputFormat(String label) {
    this.label = label;
  }

  /** The name used on the command line. */
  public String label() {
    return label;
  }
}
