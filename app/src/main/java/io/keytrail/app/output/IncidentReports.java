package io.keytrail.app.output;

import io.keytrail.app.run.HuntResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Incidents with their coverage as documents to pass on. */
public final class IncidentReports {
  public static final Set<OutputFormat> FORMATS =
      Collections.unmodifiableSet(
          EnumSet.of(OutputFormat.HTML, OutputFormat.MARKDOWN, OutputFormat.JSON));

  private final Presentation presentation;

  public IncidentReports(Presentation presentation) {
    this.presentation = presentation;
  }

  /**
   * Writes the report.
   *
   * @param format one of {@link #FORMATS}
   */
  public void write(HuntResult result, OutputFormat format, OutputStream out) throws IOException {
    ResultWriters.of(format, presentation).write(result, out);
  }
}
