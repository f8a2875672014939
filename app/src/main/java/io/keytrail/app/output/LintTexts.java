package io.keytrail.app.output;

import io.keytrail.app.terminal.Style;
import io.keytrail.detection.sigma.RuleReport;
import io.keytrail.model.codec.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What became of rule files. */
public final class LintTexts {
  public static final Set<OutputFormat> FORMATS =
      Collections.unmodifiableSet(EnumSet.of(OutputFormat.TABLE, OutputFormat.JSONL));

  private final Presentation presentation;

  public LintTexts(Presentation presentation) {
    this.presentation = presentation;
  }

  /**
   * Writes the reports in their order: a table of those with something to say, or all as JSON
   * lines.
   *
   * @param format one of {@link #FORMATS}
   */
  public void write(List<RuleReport> reports, OutputFormat format, OutputStream out)
      throws IOException {
    if (format == OutputFormat.TABLE) {
      out.write(table(reports).getBytes(StandardCharsets.UTF_8));
      return;
    }
    try (JsonWriter json = new JsonWriter(out, JsonWriter.Layout.LINES)) {
      reports.forEach(report -> json.object(() -> writeMembers(report, json)));
    }
  }

  private static void writeMembers(RuleReport report, JsonWriter json) {
    json.text("file", report.file());
    json.number("document", report.document());
    json.text("rule", report.rule());
    json.text("outcome", report.outcome().label());
    json.text("reason", report.reason());
    json.texts("warnings", report.warnings());
  }

  private String table(List<RuleReport> reports) {
    TextPage page = new TextPage(presentation.paint(), presentation.columns());
    for (RuleReport report : reports) {
      if (report.outcome() != RuleReport.Outcome.LOADED) {
        page.line(style(report), report.outcome().label() + "  " + where(report));
        page.labelled("    ", report.reason(), 4);
      } else if (!report.warnings().isEmpty()) {
        page.line(Style.PLAIN, "warning  " + where(report));
      }
      report.warnings().forEach(warning -> page.labelled("    ", warning, 4));
    }
    page.line(Style.STRONG, summary(reports));
    return page.toString();
  }

  private static String where(RuleReport report) {
    String document = report.document() > 1 ? " document " + report.document() : "";
    String rule = report.rule().isEmpty() ? "" : "  (" + report.rule() + ")";
    return report.file() + document + rule;
  }

  private static Style style(RuleReport report) {
    return switch (report.outcome()) {
      case LOADED -> Style.PLAIN;
      case UNSUPPORTED -> Style.HIGH;
      case UNROUTABLE -> Style.LOW;
      case UNMATCHABLE -> Style.MEDIUM;
    };
  }

  private static String summary(List<RuleReport> reports) {
    StringBuilder summary = new StringBuilder(Verdict.counted(reports.size(), "rule")).append(": ");
    String between = "";
    for (RuleReport.Outcome outcome : RuleReport.Outcome.values()) {
      long count = reports.stream().filter(r -> r.outcome() == outcome).count();
      summary.append(between).append(Verdict.count(count)).append(' ').append(outcome.label());
      between = ", ";
    }
    return summary.toString();
  }
}
