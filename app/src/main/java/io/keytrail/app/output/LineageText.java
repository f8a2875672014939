package io.keytrail.app.output;

import io.keytrail.app.report.CredentialNames;
import io.keytrail.app.report.LineageRow;
import io.keytrail.app.terminal.Style;
import io.keytrail.model.codec.Redaction;
import io.keytrail.model.incident.Incident;
import java.util.ArrayList;
import java.util.List;

/** The tree of an incident for people: what came of the credential and can still act. */
final class LineageText {
  private static final int ROWS = 40;
  private static final int DEEPEST_INDENT = 8;

  private final Moments moments;

  LineageText(Moments moments) {
    this.moments = moments;
  }

  /** Nothing where the root stands alone, for the rest of the page is about it. */
  void write(Incident incident, Redaction redaction, TextPage page) {
    List<LineageRow> rows = rows(incident);
    if (rows.size() < 2) {
      return;
    }
    int shown = Math.min(ROWS, rows.size());
    for (int i = 0; i < shown; i++) {
      LineageRow row = rows.get(i);
      String indent = "  ".repeat(Math.min(DEEPEST_INDENT, row.depth()));
      String label = (i == 0 ? "  tree  " : "        ") + indent;
      page.labelled(
          label, row.alive() ? Style.PLAIN : Style.FAINT, redaction.text(sentence(row)), 3);
    }
    int left = rows.size() - shown + incident.lineage().omitted();
    if (left > 0) {
      page.labelled("        ", Verdict.count(left) + " more", 1);
    }
  }

  /** The tree as a list with ids in full, which the text's redaction masks where they are. */
  List<LineageRow> rows(Incident incident) {
    return LineageRow.of(incident.lineage(), CredentialNames.REVEALED, moments::second);
  }

  static String sentence(LineageRow row) {
    List<String> parts = new ArrayList<>();
    parts.add(row.what());
    if (!row.origin().isEmpty()) {
      parts.add("by " + row.origin());
    }
    parts.add(row.use());
    parts.add(row.usable());
    return String.join("; ", parts);
  }
}
