package io.keytrail.app.output;

import io.keytrail.app.report.ResourceRow;
import io.keytrail.app.terminal.Style;
import io.keytrail.model.codec.Redaction;
import io.keytrail.model.incident.Incident;
import java.util.List;

/** What an incident made, changed and removed, for people. */
final class ResourcesText {
  private static final int ROWS = 12;
  private static final int DIFFERENCES = 6;

  private final Moments moments;

  ResourcesText(Moments moments) {
    this.moments = moments;
  }

  void write(Incident incident, Redaction redaction, TextPage page) {
    List<ResourceRow> rows = rows(incident);
    int shown = Math.min(ROWS, rows.size());
    for (int i = 0; i < shown; i++) {
      ResourceRow row = rows.get(i);
      page.labelled(i == 0 ? "  did   " : "        ", redaction.text(row.sentence()), 6);
      row.differences().stream()
          .limit(DIFFERENCES)
          .forEach(line -> page.labelled("          ", Style.FAINT, redaction.text(line), 2));
    }
    int left = rows.size() - shown + incident.resources().omitted();
    if (left > 0) {
      page.labelled("        ", Verdict.count(left) + " more", 1);
    }
  }

  /** The rows with ids in full, which the text's redaction masks where they are. */
  List<ResourceRow> rows(Incident incident) {
    return ResourceRow.of(incident.resources(), moments::second);
  }
}
