package io.keytrail.app.output;

import io.keytrail.app.terminal.Style;
import io.keytrail.model.codec.JsonWriter;
import io.keytrail.model.codec.Redaction;
import io.keytrail.model.incident.Incident;
import io.keytrail.response.plan.Act;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanJson;
import io.keytrail.response.plan.PlanScript;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.plan.ResponsePlan;
import io.keytrail.response.plan.Survival;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What to do about an incident: for people, for programs, for a shell. */
public final class PlanWriter {
  public static final Set<OutputFormat> FORMATS =
      Collections.unmodifiableSet(
          EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.SHELL));

  private static final String INDENT = "      ";
  private static final int MOST_LINES = 12;
  private static final int MOST_OFF = 10;

  private final Presentation presentation;

  public PlanWriter(Presentation presentation) {
    this.presentation = presentation;
  }

  /**
   * Writes the plan.
   *
   * @param format one of {@link #FORMATS}
   */
  public void write(ResponsePlan plan, Incident incident, OutputFormat format, OutputStream out)
      throws IOException {
    Redaction redaction = presentation.redaction().knowing(incident);
    switch (format) {
      case TABLE -> out.write(text(plan, redaction).getBytes(StandardCharsets.UTF_8));
      case JSON -> writeJson(plan, redaction, out);
      case SHELL -> out.write(PlanScript.of(plan).getBytes(StandardCharsets.UTF_8));
      case JSONL, CSV, HTML, OCSF, MARKDOWN ->
          throw new IllegalArgumentException("no plan as " + format.label());
    }
  }

  private static void writeJson(ResponsePlan plan, Redaction redaction, OutputStream out) {
    try (JsonWriter json = new JsonWriter(out, JsonWriter.Layout.INDENTED)) {
      json.object(() -> {
        json.text("schemaVersion", MachineForm.SCHEMA_VERSION);
        PlanJson.writeMembers(plan, json, redaction);
      });
    }
  }

  private String text(ResponsePlan plan, Redaction redaction) {
    TextPage page = new TextPage(presentation.paint(), presentation.columns());
    Moments moments = new Moments(presentation.zone());
    page.line(
        Style.STRONG,
        "Plan for %s, from logs until %s"
            .formatted(plan.incident(), moments.second(plan.logsUntil())));
    page.labelled("  ", redaction.text(plan.title()), 3);
    @Nullable Phase phase = null;
    int number = 0;
    for (PlanStep step : plan.steps()) {
      number++;
      if (step.phase() != phase) {
        phase = step.phase();
        page.blank().line(Style.STRONG, phase.heading());
      }
      write(step, number, moments, redaction, page);
    }
    page.blank();
    plan.alreadyOff().stream()
        .limit(MOST_OFF)
        .forEach(off -> page.labelled("off   ", Style.FAINT, redaction.text(off), 3));
    int more = plan.alreadyOff().size() - MOST_OFF;
    if (more > 0) {
      page.labelled("off   ", Style.FAINT, Verdict.count(more) + " more need nothing", 1);
    }
    plan.notCovered().forEach(open -> page.labelled("open  ", redaction.text(open), 3));
    if (!redaction.equals(Redaction.NONE)) {
      page.labelled(
          "ids   ", Style.FAINT, "Keys stand by their ends; --reveal or -f sh has them whole.", 2);
    }
    return page.toString();
  }

  private static void write(
      PlanStep step, int number, Moments moments, Redaction redaction, TextPage page) {
    page.labelled(
        "%4d. ".formatted(number),
        redaction.text(step.what()) + "  " + redaction.text(step.aim().target()) + inAccount(step),
        MOST_LINES);
    if (step.phase() != Phase.PRESERVE) {
      page.labelled(INDENT, Style.FAINT, redaction.text(step.why()), MOST_LINES);
    }
    switch (step.act()) {
      // A command is never wrapped, so that it can be pasted.
      case Act.Command command ->
          page.verbatim(INDENT + "$ " + redaction.text(command.line().shell()));
      case Act.Manual manual ->
          page.labelled(INDENT + "by hand   ", redaction.text(manual.instruction()), MOST_LINES);
    }
    if (step.phase().contains()) {
      explain(page, "approval", step.approval() + ": " + step.approval().meaning());
      explain(
          page,
          "undo",
          step.undo().text().isEmpty() ? "not possible" : redaction.text(step.undo().text()));
    }
    explain(page, "alive", redaction.text(survives(step, moments)));
    explain(page, "verify", redaction.text(step.verification().text()));
    explain(page, "stops", redaction.text(step.risk()));
    if (step.phase().contains()) {
      explain(page, "needs", String.join(", ", step.permissions()));
    }
  }

  private static String inAccount(PlanStep step) {
    return step.aim().account().isEmpty() ? "" : " in " + step.aim().account();
  }

  private static String survives(PlanStep step, Moments moments) {
    Survival survival = step.survival();
    return survival.text().isEmpty() || survival.until() == null
        ? survival.text()
        : survival.text() + "; what the logs show, until " + moments.second(survival.until());
  }

  private static void explain(TextPage page, String label, String text) {
    if (!text.isEmpty()) {
      page.labelled(INDENT + "%-10s".formatted(label), text, MOST_LINES);
    }
  }
}
