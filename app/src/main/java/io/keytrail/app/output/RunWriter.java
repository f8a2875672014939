package io.keytrail.app.output;

import io.keytrail.app.terminal.Style;
import io.keytrail.model.codec.JsonWriter;
import io.keytrail.model.codec.Redaction;
import io.keytrail.model.incident.Incident;
import io.keytrail.response.approval.Consent;
import io.keytrail.response.approval.SignedConsent;
import io.keytrail.response.journal.Run;
import io.keytrail.response.journal.StepState;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.run.Containment;
import io.keytrail.response.run.Prospect;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes where a run stands, for people or as docs/schema/run-1.json describes it. */
public final class RunWriter {
  public static final Set<OutputFormat> FORMATS = EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON);
  private static final int MOST_LINES = 4;
  private static final int MOST_CLOCKS = 5;
  private static final int MOST_HOLDS = 10;
  private static final int HASH_SHOWN = 12;
  private static final String INDENT = "      ";

  private final Presentation presentation;

  public RunWriter(Presentation presentation) {
    this.presentation = presentation;
  }

  /**
   * Writes it.
   *
   * @param holds what is kept from working, and until when that has to be looked at
   * @param prospects what would become of the steps; empty when nobody looked
   */
  public void write(
      Run run,
      Incident incident,
      Containment containment,
      List<Containment.Hold> holds,
      List<Prospect> prospects,
      OutputFormat format,
      OutputStream out)
      throws IOException {
    Redaction redaction = presentation.redaction().knowing(incident);
    Map<String, Prospect> ahead =
        prospects.stream()
            .collect(Collectors.toMap(it -> it.step().id(), Function.identity(), (a, b) -> a));
    if (format == OutputFormat.TABLE) {
      out.write(text(run, containment, holds, ahead, redaction).getBytes(StandardCharsets.UTF_8));
      return;
    }
    try (JsonWriter json = new JsonWriter(out, JsonWriter.Layout.INDENTED)) {
      json.object(() -> members(run, containment, holds, ahead, redaction, json));
    }
  }

  private String text(
      Run run,
      Containment containment,
      List<Containment.Hold> holds,
      Map<String, Prospect> ahead,
      Redaction redaction) {
    TextPage page = new TextPage(presentation.paint(), presentation.columns());
    Moments moments = new Moments(presentation.zone());
    page.line(
        Style.STRONG,
        "Run of %s, plan %s of %s, asked for by %s"
            .formatted(
                run.incident(),
                run.planHash().substring(0, HASH_SHOWN),
                moments.second(run.plan().madeAt()),
                run.requester()));
    page.labelled("  ", Style.STRONG, containment.state().meaning(), 2);
    containment
        .since()
        .ifPresent(time ->
            page.labelled("  ", "It succeeded with something at " + moments.second(time) + ".", 2));
    @Nullable Phase phase = null;
    int number = 0;
    for (PlanStep step : run.plan().steps()) {
      number++;
      if (step.phase() != phase) {
        phase = step.phase();
        page.blank().line(Style.STRONG, phase.heading());
      }
      write(step, number, run, ahead.get(step.id()), redaction, page);
    }
    page.blank();
    containment.clocks().stream()
        .limit(MOST_CLOCKS)
        .forEach(clock ->
            page.labelled(
                "until  " + moments.second(clock.until()) + "  ",
                redaction.text(alive(clock.step())),
                2));
    holds.stream()
        .limit(MOST_HOLDS)
        .forEach(hold -> page.labelled("held   ", redaction.text(held(hold, moments)), 2));
    run.consents().forEach(consent -> write(consent, moments, page));
    next(run, containment, ahead).forEach(line -> page.labelled("next   ", line, MOST_LINES));
    return page.toString();
  }

  /** What is to be done by whom, as commands. */
  private static List<String> next(Run run, Containment containment, Map<String, Prospect> ahead) {
    List<String> next = new ArrayList<>();
    String consent = numbers(run, step -> waits(run, step, ahead));
    if (!consent.isEmpty()) {
      next.add(
          "keytrail respond approve %s --steps %s --as NAME --key FILE"
              .formatted(run.incident(), consent));
    }
    boolean ready =
        ahead.values().stream().anyMatch(it -> it.outlook() == Prospect.Outlook.WOULD_BE_DONE);
    if (ready) {
      next.add("keytrail respond run %s --execute".formatted(run.incident()));
    }
    String byHand = numbers(run, step -> step.line() == null && containment.open().contains(step));
    if (!byHand.isEmpty()) {
      next.add(
          "do by hand, and say so: keytrail respond done %s --steps %s --note TEXT"
              .formatted(run.incident(), byHand));
    }
    return next;
  }

  private static boolean waits(Run run, PlanStep step, Map<String, Prospect> ahead) {
    Prospect prospect = ahead.get(step.id());
    return prospect == null
        ? run.state(step).standing() == StepState.Standing.WAITS
        : prospect.outlook() == Prospect.Outlook.WAITS;
  }

  private static String numbers(Run run, Predicate<PlanStep> wanted) {
    List<PlanStep> steps = run.plan().steps();
    return IntStream.range(0, steps.size())
        .filter(at -> wanted.test(steps.get(at)))
        .mapToObj(at -> String.valueOf(at + 1))
        .collect(Collectors.joining(","));
  }

  private static String held(Containment.Hold hold, Moments moments) {
    return "%s since %s, by %s; look at it again by %s"
        .formatted(
            hold.step().aim().target(),
            moments.second(hold.since()),
            String.join(", ", hold.agreement()),
            moments.second(hold.reviewBy()));
  }

  private static String alive(PlanStep step) {
    String text = step.survival().text();
    return step.aim().target()
        + ": "
        + (text.isEmpty() ? "the change spreads until it holds everywhere" : text);
  }

  private static void write(
      PlanStep step,
      int number,
      Run run,
      @Nullable Prospect prospect,
      Redaction redaction,
      TextPage page) {
    StepState state = run.state(step);
    page.labelled(
        "%4d. %-18s".formatted(number, label(state, prospect)),
        redaction.text(step.what()) + "  " + redaction.text(step.aim().target()),
        MOST_LINES);
    String said = prospect == null || prospect.why().isEmpty() ? state.said() : prospect.why();
    boolean worth = !state.settled() || state.standing() == StepState.Standing.DONE_BY_HAND;
    if (worth && !said.isEmpty()) {
      page.labelled(INDENT, Style.FAINT, redaction.text(said), MOST_LINES);
    }
  }

  private static String label(StepState state, @Nullable Prospect prospect) {
    return prospect == null || prospect.outlook() == Prospect.Outlook.SETTLED
        ? state.standing().label()
        : prospect.outlook().label();
  }

  private static void write(SignedConsent signed, Moments moments, TextPage page) {
    Consent consent = signed.consent();
    page.labelled(
        "consent  ",
        "%s agreed to %s %s at %s, until %s%s"
            .formatted(
                consent.approver(),
                consent.purpose().label(),
                consent.steps().size() == 1 ? "1 step" : consent.steps().size() + " steps",
                moments.second(consent.at()),
                moments.second(consent.expires()),
                consent.reason().isEmpty() ? "" : ": " + consent.reason()),
        2);
  }

  private void members(
      Run run,
      Containment containment,
      List<Containment.Hold> holds,
      Map<String, Prospect> ahead,
      Redaction redaction,
      JsonWriter json) {
    json.text("schemaVersion", MachineForm.SCHEMA_VERSION);
    json.text("incident", run.incident());
    json.text("plan", run.planHash());
    json.time("planMadeAt", run.plan().madeAt());
    json.text("requester", run.requester());
    json.text("state", containment.state().name());
    json.time("usedAgainAt", containment.since().orElse(null));
    json.objects(
        "clocks",
        containment.clocks(),
        clock -> {
          json.text("step", clock.step().id());
          json.time("until", clock.until());
          json.text("alive", redaction.text(clock.step().survival().text()));
        });
    json.objects(
        "steps",
        run.plan().steps(),
        step -> {
          StepState state = run.state(step);
          json.number("number", run.plan().steps().indexOf(step) + 1);
          json.text("id", step.id());
          json.text("phase", step.phase().label());
          json.text("target", redaction.text(step.aim().target()));
          json.text("account", step.aim().account());
          json.text("what", redaction.text(step.what()));
          json.text("approval", step.approval().name());
          json.text("standing", state.standing().name());
          json.time("since", state.since());
          json.text("said", redaction.text(state.said()));
          Prospect prospect = ahead.get(step.id());
          if (prospect != null) {
            json.text("outlook", prospect.outlook().name());
            json.text("why", redaction.text(prospect.why()));
          }
        });
    json.objects(
        "holds",
        holds,
        hold -> {
          json.text("step", hold.step().id());
          json.time("since", hold.since());
          json.texts("agreement", redaction.texts(hold.agreement()));
          json.time("reviewBy", hold.reviewBy());
        });
    json.objects(
        "consents",
        run.consents(),
        signed -> {
          Consent consent = signed.consent();
          json.text("approver", consent.approver());
          json.text("purpose", consent.purpose().label());
          json.texts("steps", List.copyOf(consent.steps().keySet()));
          json.text("plan", consent.plan());
          json.text("reason", consent.reason());
          json.time("at", consent.at());
          json.time("expires", consent.expires());
        });
  }
}
