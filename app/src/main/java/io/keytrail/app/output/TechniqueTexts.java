package io.keytrail.app.output;

import io.keytrail.app.output.TextPage.Piece;
import io.keytrail.app.terminal.Style;
import io.keytrail.app.terminal.Wrap;
import io.keytrail.detection.sigma.Rule;
import io.keytrail.model.codec.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which techniques rules see, by product. */
public final class TechniqueTexts {
  public static final Set<OutputFormat> FORMATS =
      Collections.unmodifiableSet(EnumSet.of(OutputFormat.TABLE, OutputFormat.JSONL));

  private static final int TECHNIQUE_COLUMNS = 10;
  private static final int COUNT_COLUMNS = 9;

  private final Presentation presentation;

  public TechniqueTexts(Presentation presentation) {
    this.presentation = presentation;
  }

  /**
   * Writes a line for each technique that a rule names.
   *
   * @param format one of {@link #FORMATS}
   */
  public void write(List<Rule> rules, OutputFormat format, OutputStream out) throws IOException {
    SortedMap<String, List<Rule>> byTechnique = new TreeMap<>();
    for (Rule rule : rules) {
      for (String technique : rule.techniques()) {
        byTechnique.computeIfAbsent(technique, t -> new ArrayList<>()).add(rule);
      }
    }
    if (format == OutputFormat.TABLE) {
      out.write(table(byTechnique, rules.size()).getBytes(StandardCharsets.UTF_8));
      return;
    }
    try (JsonWriter json = new JsonWriter(out, JsonWriter.Layout.LINES)) {
      byTechnique.forEach((technique, its) ->
          json.object(() -> {
            json.text("technique", technique);
            json.texts("products", products(its));
            json.texts("rules", its.stream().map(Rule::name).sorted().toList());
          }));
    }
  }

  private String table(SortedMap<String, List<Rule>> byTechnique, int rules) {
    TextPage page = new TextPage(presentation.paint(), presentation.columns());
    byTechnique.forEach((technique, its) ->
        page.pieces(
            List.of(
                new Piece(Style.STRONG, Wrap.pad(technique, TECHNIQUE_COLUMNS) + " "),
                new Piece(
                    Style.PLAIN,
                    Wrap.pad(Verdict.counted(its.size(), "rule"), COUNT_COLUMNS) + " "),
                new Piece(Style.FAINT, String.join(", ", products(its))))));
    page.line(
        Style.FAINT,
        Verdict.counted(byTechnique.size(), "technique") + ", " + Verdict.counted(rules, "rule"));
    return page.toString();
  }

  /** The products by name; correlations stand for the logs of the rules they build on. */
  private static List<String> products(List<Rule> rules) {
    return rules.stream()
        .map(rule -> rule.kind() == Rule.Kind.CORRELATION ? "" : rule.logSource().product())
        .filter(product -> !product.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
