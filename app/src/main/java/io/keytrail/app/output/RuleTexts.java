package io.keytrail.app.output;

import io.keytrail.app.output.TextPage.Piece;
import io.keytrail.app.terminal.Style;
import io.keytrail.app.terminal.Wrap;
import io.keytrail.detection.sigma.Rule;
import io.keytrail.model.codec.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rules as lists and one by one. */
public final class RuleTexts {
  public static final Set<OutputFormat> FORMATS =
      Collections.unmodifiableSet(EnumSet.of(OutputFormat.TABLE, OutputFormat.JSONL));

  private static final int NAME_COLUMNS = 34;
  private static final int LAYER_COLUMNS = 15;

  private final Presentation presentation;

  public RuleTexts(Presentation presentation) {
    this.presentation = presentation;
  }

  /**
   * Writes the rules by name.
   *
   * @param format one of {@link #FORMATS}; anything but the table is JSON lines
   */
  public void writeList(List<Rule> rules, OutputFormat format, OutputStream out)
      throws IOException {
    List<Rule> sorted = rules.stream().sorted(Comparator.comparing(Rule::name)).toList();
    if (format == OutputFormat.TABLE) {
      out.write(table(sorted).getBytes(StandardCharsets.UTF_8));
      return;
    }
    try (JsonWriter json = new JsonWriter(out, JsonWriter.Layout.LINES)) {
      sorted.forEach(rule -> json.object(() -> writeMembers(rule, json)));
    }
  }

  private String table(List<Rule> rules) {
    TextPage page = new TextPage(presentation.paint(), presentation.columns());
    for (Rule rule : rules) {
      page.pieces(
          List.of(
              new Piece(Style.STRONG, Wrap.pad(rule.name(), NAME_COLUMNS) + " "),
              new Piece(Style.PLAIN, points(rule) + "  "),
              new Piece(Style.FAINT, Wrap.pad(rule.layer().label(), LAYER_COLUMNS) + "  "),
              new Piece(Style.PLAIN, rule.title())));
    }
    page.line(Style.FAINT, Verdict.counted(rules.size(), "rule"));
    return page.toString();
  }

  private static String points(Rule rule) {
    return String.format(Locale.ROOT, "%3.0f", rule.points());
  }

  private static void writeMembers(Rule rule, JsonWriter json) {
    json.text("name", rule.name());
    json.text("id", rule.id());
    json.text("title", rule.title());
    json.text("level", rule.level().label());
    json.text("layer", rule.layer().label());
    json.decimal("points", rule.points());
    json.flag("hard", rule.hard());
    json.text("kind", kind(rule));
    json.flag("reporting", rule.reporting());
    json.text("logSource", rule.logSource().label());
    json.texts("techniques", rule.techniques());
    json.texts("falsePositives", rule.falsePositives());
    json.text("file", rule.file());
  }

  private static String kind(Rule rule) {
    return switch (rule.kind()) {
      case SINGLE_EVENT -> "single-event";
      case CORRELATION -> "correlation";
    };
  }

  /** Writes one rule with all it says about itself. */
  public void writeRule(Rule rule, OutputStream out) throws IOException {
    TextPage page = new TextPage(presentation.paint(), presentation.columns());
    page.line(Style.STRONG, rule.name() + "  " + rule.title());
    page.labelled("  means    ", rule.description(), 12);
    String hard = rule.hard() ? ", enough by itself" : "";
    page.labelled(
        "  weighs   ",
        points(rule).strip()
            + " in "
            + rule.layer().label()
            + ", level "
            + rule.level().label()
            + hard,
        2);
    page.labelled("  reads    ", rule.logSource().label() + ", " + kind(rule), 2);
    page.labelled("  att&ck   ", String.join(", ", rule.techniques()), 2);
    for (String normal : rule.falsePositives()) {
      page.labelled("  normal   ", normal, 4);
    }
    page.labelled("  file     ", rule.file() + (rule.id().isEmpty() ? "" : ", " + rule.id()), 2);
    out.write(page.toString().getBytes(StandardCharsets.UTF_8));
  }
}
