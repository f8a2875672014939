package io.keytrail.app.output;

import io.keytrail.app.output.TextPage.Piece;
import io.keytrail.app.report.StandingText;
import io.keytrail.app.terminal.Style;
import io.keytrail.app.terminal.Wrap;
import io.keytrail.model.codec.Redaction;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.incident.Closing;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.LastLegitimate;
import io.keytrail.model.incident.NetworkSeen;
import io.keytrail.model.incident.Reason;
import java.util.List;
import java.util.Locale;

/** An incident for people, in as many lines as there is room for. */
final class IncidentText {
  /**
   * How much of an incident is shown.
   *
   * @param story lines
   * @param reasons the weightiest
   * @param steps the first
   * @param networks the first
   * @param lines of any one of them
   * @param explained whether each reason says what it rests on, what was normal and what was
   *     weighed
   */
  record Extent(int story, int reasons, int steps, int networks, int lines, boolean explained) {
    static final Extent ALONE = new Extent(4, 5, 3, 2, 2, false);
    static final Extent ONE_OF_TWO = new Extent(2, 2, 1, 1, 1, false);
    static final Extent WHOLE = new Extent(50, 100, 50, 20, 6, true);
  }

  private static final int NARROW = 60;
  private static final String BETWEEN = "  ";
  private static final String[] WIDE_LABELS = {
    "  when  ", "  from  ", "  what  ", "  why   ", "  next  ", "  owner "
  };
  private static final String[] NARROW_LABELS = {"  ", "  ", "  ", "  ", "  > ", "  owner "};

  private final Presentation presentation;
  private final TextPage page;
  private final Moments moments;
  private final String[] labels;

  IncidentText(Presentation presentation, TextPage page) {
    this.presentation = presentation;
    this.page = page;
    this.moments = new Moments(presentation.zone());
    this.labels = page.columns() < NARROW ? NARROW_LABELS : WIDE_LABELS;
  }

  void write(Incident incident, Extent extent) {
    Redaction redaction = presentation.redaction().knowing(incident);
    writeHead(incident, redaction);
    page.labelled("  ", Style.STRONG, redaction.text(incident.title()), extent.lines());
    for (String standing : StandingText.of(incident, moments::second)) {
      page.labelled("  ", Style.STRONG, redaction.text(standing), extent.lines());
    }
    page.labelled(labels[0], moments.span(incident.firstEvent(), incident.lastEvent()), 1);
    writeNetworks(incident, extent);
    writeOwner(incident, extent, redaction);
    if (!incident.story().isEmpty()) {
      String story = redaction.text(String.join(" ", incident.story()));
      page.labelled(labels[2], story, extent.story());
    }
    writeReasons(incident, extent, redaction);
    writeSteps(incident, extent, redaction);
  }

  private void writeHead(Incident incident, Redaction redaction) {
    page.pieces(
        List.of(
            new Piece(Style.STRONG, incident.id()),
            new Piece(Style.PLAIN, BETWEEN),
            new Piece(
                SeverityStyle.of(incident.severity()), SeverityStyle.word(incident.severity())),
            new Piece(Style.PLAIN, " " + score(incident.score()) + BETWEEN),
            new Piece(Style.STRONG, subject(incident, redaction))));
  }

  /** An incident on one line, for lists. */
  void writeLine(Incident incident, int idColumns) {
    Redaction redaction = presentation.redaction().knowing(incident);
    String word = SeverityStyle.word(incident.severity());
    page.pieces(
        List.of(
            new Piece(Style.STRONG, Wrap.pad(incident.id(), idColumns)),
            new Piece(Style.PLAIN, BETWEEN),
            new Piece(SeverityStyle.of(incident.severity()), word),
            new Piece(Style.PLAIN, " ".repeat(Math.max(1, 9 - word.length()))),
            new Piece(Style.PLAIN, Wrap.pad(score(incident.score()), 4) + " "),
            new Piece(Style.PLAIN, state(incident) + redaction.text(incident.title()))));
  }

  private static String state(Incident incident) {
    Closing closing = incident.closing();
    if (closing == null) {
      return "";
    }
    return closing.reopened() ? "[open again] " : "[closed: " + closing.verdict().label() + "] ";
  }

  private static String score(double score) {
    return Long.toString(Math.round(score));
  }

  /** The credential by its ends and whose it is. */
  private static String subject(Incident incident, Redaction redaction) {
    String principal =
        incident.principals().isEmpty() ? "" : name(incident.principals().getFirst());
    if (incident.credentials().isEmpty()) {
      return principal;
    }
    String credential = redaction.id(incident.credentials().getFirst());
    return principal.isEmpty() ? credential : credential + " (" + principal + ")";
  }

  private static String name(Principal principal) {
    String name = principal.name();
    // The account stands in the title and the whole name in the machine formats.
    return name.startsWith("arn:") ? name.substring(name.lastIndexOf(':') + 1) : name;
  }

  private void writeOwner(Incident incident, Extent extent, Redaction redaction) {
    LastLegitimate last = incident.lastLegitimate();
    int lines = extent.explained() ? extent.lines() : extent.lines() - 1;
    if (last != null && lines > 0) {
      page.labelled(labels[5], "last seen " + redaction.text(last.text()), lines);
    }
  }

  private void writeNetworks(Incident incident, Extent extent) {
    List<NetworkSeen> networks = incident.networks();
    int shown = Math.min(extent.networks(), networks.size());
    for (int i = 0; i < shown; i++) {
      NetworkSeen network = networks.get(i);
      boolean last = i == shown - 1 && networks.size() > shown;
      String more = last ? "; " + (networks.size() - shown) + " more" : "";
      String known = network.description().isEmpty() ? "unknown" : network.description();
      page.labelled(
          i == 0 ? labels[1] : " ".repeat(labels[1].length()),
          network.address() + " (" + known + ")" + NetworkWords.reverse(network) + more,
          extent.lines());
    }
  }

  private void writeReasons(Incident incident, Extent extent, Redaction redaction) {
    int shown = Math.min(extent.reasons(), incident.reasons().size());
    for (int i = 0; i < shown; i++) {
      Reason reason = incident.reasons().get(i);
      String label = i == 0 ? labels[3] : " ".repeat(labels[3].length());
      String points = String.format(Locale.ROOT, "%+3.0f  ", reason.points());
      String times = reason.count() > 1 ? " (" + reason.count() + " times)" : "";
      page.labelled(label + points, redaction.text(reason.text()) + times, extent.lines());
      if (extent.explained()) {
        String indent = " ".repeat(label.length() + points.length());
        for (String line : ReasonWords.explained(incident, reason, moments)) {
          page.labelled(indent, Style.FAINT, redaction.text(line), extent.lines());
        }
      }
    }
  }

  private void writeSteps(Incident incident, Extent extent, Redaction redaction) {
    int shown = Math.min(extent.steps(), incident.nextSteps().size());
    for (int i = 0; i < shown; i++) {
      String label = i == 0 ? labels[4] : " ".repeat(labels[4].length());
      String number = shown > 1 ? (i + 1) + ". " : "";
      page.labelled(label + number, redaction.text(incident.nextSteps().get(i)), extent.lines());
    }
  }
}
