package io.keytrail.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.app.output.OutputFormat;
import io.keytrail.app.output.Presentation;
import io.keytrail.app.output.RunWriter;
import io.keytrail.app.terminal.Paint;
import io.keytrail.app.terminal.Wrap;
import io.keytrail.model.codec.Redaction;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.incident.Incident;
import io.keytrail.response.approval.Consent;
import io.keytrail.response.approval.Purpose;
import io.keytrail.response.approval.SignedConsent;
import io.keytrail.response.journal.Ending;
import io.keytrail.response.journal.Entry;
import io.keytrail.response.journal.Recorded;
import io.keytrail.response.journal.Run;
import io.keytrail.response.plan.Change;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.plan.ResponsePlan;
import io.keytrail.response.recipe.Planner;
import io.keytrail.response.run.Containment;
import io.keytrail.response.run.Prospect;
import io.keytrail.response.run.Prospect.Outlook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a run stands, as a responder reads it. */
class RunOutputTest {
  private static final Instant NOW = Instant.parse("2026-08-02T00:00:00Z");

  private final Incident incident = Results.stolenKey("KT-7F3A", Severity.S0);
  private final ResponsePlan plan = Planner.plan(incident, NOW);
  private final List<Recorded> entries = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 200})
  void rehearsal_isAsLookedAt(int width) throws IOException {
    record(new Entry.Planned(plan, "mira"));

    check("respond-run." + width + ".txt", width, prospects());
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 200})
  void status_isAsLookedAt(int width) throws IOException {
    record(new Entry.Planned(plan, "mira"));
    List<PlanStep> changes =
        plan.steps().stream()
            .filter(step -> step.line() != null && step.change() != Change.NONE)
            .toList();
    record(new Entry.Agreed(consent(changes.getFirst())));
    for (PlanStep step : plan.steps()) {
      if (step.line() != null && step.change() == Change.NONE) {
        record(new Entry.Ended(step.id(), Purpose.CONTAIN, Ending.APPLIED, "kept"));
      }
    }
    PlanStep first = changes.getFirst();
    record(new Entry.Intended(first.id(), Purpose.CONTAIN, first.change(), List.of("nonce")));
    record(new Entry.Ended(first.id(), Purpose.CONTAIN, Ending.APPLIED, ""));
    record(new Entry.Verified(first.id(), true, "yes"));
    record(
        new Entry.HeldBack(changes.get(1).id(), Entry.Obstacle.CONSENT, "L1: one person agrees"));
    record(new Entry.DoneByHand(plan.steps().getFirst().id(), "copied to the vault, case 4711"));

    check("respond-status." + width + ".txt", width, List.of());
  }

  private List<Prospect> prospects() {
    return plan.steps().stream()
        .map(step ->
            step.line() == null
                ? new Prospect(step, Outlook.BY_HAND, "")
                : step.change() == Change.NONE
                    ? new Prospect(step, Outlook.WOULD_BE_DONE, "")
                    : new Prospect(step, Outlook.WAITS, "L1: one person agrees"))
        .toList();
  }

  private static SignedConsent consent(PlanStep step) {
    return new SignedConsent(
        new Consent(
            "KT-7F3A",
            "plan",
            Purpose.CONTAIN,
            Map.of(step.id(), "free"),
            "noor",
            "miners in six regions",
            NOW,
            NOW.plusSeconds(900),
            "nonce"),
        "c2lnbmVk");
  }

  private void record(Entry entry) {
    entries.add(Recorded.next("KT-7F3A", entries.size() + 1, NOW, "mira@here 1", entry, ""));
  }

  private void check(String name, int width, List<Prospect> prospects) throws IOException {
    Run run = Run.of(entries).orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RunWriter(new Presentation("0", Redaction.MASK, ZoneOffset.UTC, Paint.NONE, width))
        .write(
            run,
            incident,
            Containment.of(run, Containment.successes(incident), NOW),
            Containment.holds(run, Duration.ofDays(7)),
            prospects,
            OutputFormat.TABLE,
            out);
    String text = out.toString(StandardCharsets.UTF_8);
    Golden.check(name, text);
    assertThat(text.lines())
        .allSatisfy(line -> assertThat(Wrap.width(line)).isLessThanOrEqualTo(width));
  }
}
