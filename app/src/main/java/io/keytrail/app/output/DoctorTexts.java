package io.keytrail.app.output;

import io.keytrail.app.run.TelemetryReading.Outcome;
import io.keytrail.app.terminal.Style;
import io.keytrail.app.terminal.Wrap;
import io.keytrail.detection.health.Check;
import io.keytrail.detection.health.Check.Standing;
import io.keytrail.detection.health.Checkup;
import io.keytrail.detection.health.Instrument;
import io.keytrail.detection.health.Instrument.Scope;
import io.keytrail.model.codec.CoverageJson;
import io.keytrail.model.codec.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which logs there are, account by account, and what turns the others on. */
public final class DoctorTexts {
  public static final Set<OutputFormat> FORMATS =
      Collections.unmodifiableSet(EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON));

  private static final int STANDING_COLUMNS = 11;
  private static final int MOST_LINES = 12;

  private final Presentation presentation;
  private final Moments moments;

  public DoctorTexts(Presentation presentation) {
    this.presentation = presentation;
    this.moments = new Moments(presentation.zone());
  }

  /**
   * Writes what was found.
   *
   * @param format one of {@link #FORMATS}
   */
  public void write(Outcome outcome, OutputFormat format, OutputStream out) throws IOException {
    if (format == OutputFormat.TABLE) {
      out.write(table(outcome).getBytes(StandardCharsets.UTF_8));
      return;
    }
    try (JsonWriter json = new JsonWriter(out, JsonWriter.Layout.INDENTED)) {
      json.object(() -> {
        json.text("schemaVersion", MachineForm.SCHEMA_VERSION);
        MachineForm.writeTool(presentation, json);
        json.objects("accounts", outcome.checkups(), checkup -> writeCheckup(checkup, json));
        json.object("coverage", () -> CoverageJson.writeMembers(outcome.coverage(), json));
      });
    }
  }

  private static void writeCheckup(Checkup checkup, JsonWriter json) {
    json.text("provider", checkup.provider().label());
    json.text("scope", scope(checkup));
    json.text("account", checkup.account());
    json.objects("checks", checkup.checks(), check -> writeCheck(check, json));
  }

  private static void writeCheck(Check check, JsonWriter json) {
    Instrument instrument = check.instrument();
    json.text("instrument", instrument.id());
    json.text("label", instrument.label());
    json.text("standing", check.standing().label());
    json.text("said", check.said());
    json.number("events", check.events());
    json.time("first", check.first());
    json.time("last", check.last());
    json.text("without", instrument.without());
    json.text("console", instrument.console());
    json.text("command", instrument.command());
  }

  private String table(Outcome outcome) {
    TextPage page = new TextPage(presentation.paint(), presentation.columns());
    for (Checkup checkup : outcome.checkups()) {
      page.line(Style.STRONG, title(checkup));
      checkup.checks().forEach(check -> check(check, page));
      page.blank();
    }
    settings(outcome, page);
    if (outcome.checkups().isEmpty()) {
      page.line(Style.PLAIN, "These files hold no log of a cloud or of GitHub.");
    }
    for (String line : CoverageText.lines(outcome.coverage(), moments)) {
      page.labelled("coverage  ", line, 4);
    }
    return page.toString();
  }

  private static String title(Checkup checkup) {
    long fine = checkup.count(Standing.OK);
    return "%s %s  %d of %d"
        .formatted(
            scope(checkup),
            checkup.account().isEmpty() ? "(none is named)" : checkup.account(),
            fine,
            checkup.checks().size());
  }

  private static String scope(Checkup checkup) {
    if (checkup.scope() == Scope.TENANT) {
      return "tenant";
    }
    return switch (checkup.provider()) {
      case AWS -> "account";
      case GCP -> "project";
      case AZURE -> "subscription";
      case GITHUB -> "organisation";
    };
  }

  private void check(Check check, TextPage page) {
    String label = Wrap.pad("  " + check.standing().label(), STANDING_COLUMNS);
    page.labelled(label, style(check), said(check), MOST_LINES);
  }

  private String said(Check check) {
    StringBuilder said = new StringBuilder(check.instrument().label());
    Instant first = check.first();
    Instant last = check.last();
    if (first != null && last != null) {
      said.append(", ").append(moments.span(first, last));
    }
    if (!check.said().isEmpty()) {
      said.append(check.standing() == Standing.MISSING ? ". " : ", ").append(check.said());
    }
    return said.toString();
  }

  /** Each setting once, however many accounts and logs want it. */
  private static void settings(Outcome outcome, TextPage page) {
    Map<String, Set<Instrument>> byCommand = new LinkedHashMap<>();
    for (Checkup checkup : outcome.checkups()) {
      checkup.checks().stream()
          .filter(check -> check.standing() != Standing.OK)
          .map(Check::instrument)
          .forEach(one ->
              byCommand.computeIfAbsent(one.command(), none -> new LinkedHashSet<>()).add(one));
    }
    if (byCommand.isEmpty()) {
      return;
    }
    page.line(Style.STRONG, "What turns them on");
    page.blank();
    byCommand.forEach((command, wanting) -> {
      for (Instrument instrument : wanting) {
        page.line(Style.PLAIN, instrument.label());
        page.labelled("  console  ", instrument.console(), MOST_LINES);
      }
      page.verbatim("  " + command);
      page.blank();
    });
  }

  private static Style style(Check check) {
    return switch (check.standing()) {
      case OK -> Style.PLAIN;
      case SILENT -> Style.HIGH;
      case SHORT -> Style.WARNING;
      case MISSING -> Style.WARNING;
    };
  }
}
