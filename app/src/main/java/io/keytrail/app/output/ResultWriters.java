package io.keytrail.app.output;

/** Finds the writer of a format; classes of the other formats are not loaded. */
public final class ResultWriters {
  private ResultWriters() {}

  public static ResultWriter of(OutputFormat format, Presentation presentation) {
    return switch (format) {
      case TABLE -> new TableResultWriter(presentation);
      case JSON -> new JsonResultWriter(presentation);
      case JSONL -> new JsonLinesResultWriter(presentation);
      case CSV -> new CsvResultWriter(presentation);
      case HTML -> new HtmlResultWriter(presentation);
      case OCSF -> new OcsfResultWriter(presentation);
    };
  }
}
