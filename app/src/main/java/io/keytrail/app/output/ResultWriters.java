package io.keytrail.app.output;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Finds the writer of a format; classes of the other formats are not loaded. */
public final class ResultWriters {
  /** The formats of whole results. */
  public static final Set<OutputFormat> FORMATS =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(OutputFormat.SHELL)));

  private ResultWriters() {}

  public static ResultWriter of(OutputFormat format, Presentation presentation) {
    return switch (format) {
      case TABLE -> new TableResultWriter(presentation);
      case JSON -> new JsonResultWriter(presentation);
      case JSONL -> new JsonLinesResultWriter(presentation);
      case CSV -> new CsvResultWriter(presentation);
      case HTML -> new HtmlResultWriter(presentation);
      case OCSF -> new OcsfResultWriter(presentation);
      case MARKDOWN -> new MarkdownResultWriter(presentation);
      case SHELL -> throw new IllegalArgumentException("no result as " + format.label());
    };
  }
}
