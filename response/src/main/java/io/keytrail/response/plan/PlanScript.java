package io.keytrail.response.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A plan as a POSIX shell script that runs as it is. Alone it preserves and shows the rest; with
 * the word {@code contain} it goes on, and stops at the first command that fails. What the logs do
 * not say enough for is printed for a person to do.
 *
 * <p>Texts from logs stand in single quotes only, never where a shell would read them as commands.
 */
public final class PlanScript {
  private static final String HEAD =
      """
      #!/bin/sh
      # sh THIS_FILE           preserves, then shows what it would do
      # sh THIS_FILE contain   preserves, then contains
      # AWS_PROFILE is used; with several accounts, KEYTRAIL_PROFILE_<account> for each.
      set -eu
      umask 077
      mode=${1:-show}
      preserved=0

      note() { printf '%s\\n' "$*"; }

      # preserve NUMBER COMMAND...: keeps what a call answers, and its hash
      preserve() {
        number=$1
        shift
        if "$@" >"$evidence/$number.out" 2>"$evidence/$number.err"; then
          preserved=$((preserved + 1))
          note "  kept $evidence/$number.out"
        else
          note "  no answer; the reason is in $evidence/$number.err"
        fi
        printf '%s\\n' "$*" >"$evidence/$number.command"
        (cd "$evidence" && sha256sum "$number.out" "$number.err" "$number.command" >>SHA256SUMS)
      }

      # contain COMMAND...: does it, or shows it
      contain() {
        if [ "$mode" != contain ]; then
          note "  would run: $*"
          return 0
        fi
        if ! "$@" >>"$evidence/contain.log" 2>&1; then
          note "  FAILED: $*"
          tail -n 3 "$evidence/contain.log" >&2
          exit 1
        fi
        note "  done: $*"
      }

      # account NUMBER: sees to it that the next commands act where they are meant to
      account() {
        eval "profile=\\${KEYTRAIL_PROFILE_$1:-}"
        if [ -n "$profile" ]; then
          AWS_PROFILE=$profile
          export AWS_PROFILE
        fi
        actual=$(aws sts get-caller-identity --query Account --output text)
        if [ "$actual" != "$1" ]; then
          note "These credentials are of account $actual, and the next step is for $1." >&2
          note "Set KEYTRAIL_PROFILE_$1 to a profile of that account." >&2
          exit 1
        fi
      }

      evidence_is_kept() {
        if [ "$preserved" -eq 0 ]; then
          note "Nothing could be preserved, so nothing is contained." >&2
          exit 1
        fi
      }
      """;

  private final ResponsePlan plan;
  private final List<String> lines = new ArrayList<>();
  private String account = "";

  private PlanScript(ResponsePlan plan) {
    this.plan = plan;
  }

  /** The script, with ids of keys in full, because it has to run. */
  public static String of(ResponsePlan plan) {
    return new PlanScript(plan).write();
  }

  private String write() {
    lines.add(HEAD);
    lines.add("evidence=evidence-" + plan.incident() + "-$(date -u +%Y%m%dT%H%M%SZ)-$$");
    lines.add("mkdir \"$evidence\"");
    say("Plan for %s, made %s".formatted(plan.incident(), plan.madeAt()));
    Phase phase = null;
    int number = 0;
    boolean guarded = false;
    boolean readable = plan.steps().stream().anyMatch(PlanScript::preserves);
    for (PlanStep step : plan.steps()) {
      number++;
      if (step.phase() != phase) {
        phase = step.phase();
        lines.add("");
        say(phase.heading());
      }
      if (phase.contains() && !guarded && readable) {
        lines.add("evidence_is_kept");
        guarded = true;
      }
      write(step, number);
    }
    lines.add("");
    plan.notCovered().forEach(this::say);
    return String.join("\n", lines) + "\n";
  }

  private static boolean preserves(PlanStep step) {
    return step.phase() == Phase.PRESERVE && step.act() instanceof Act.Command;
  }

  private void write(PlanStep step, int number) {
    say("%d. %s (%s, %s)".formatted(number, step.what(), step.aim().target(), step.approval()));
    switch (step.act()) {
      case Act.Command command -> {
        enter(step, command.line());
        String call = command.line().shell();
        lines.add(
            step.phase() == Phase.PRESERVE
                ? "preserve %02d %s".formatted(number, call)
                : "contain " + call);
      }
      case Act.Manual manual -> say("  by hand: " + manual.instruction());
    }
  }

  /** Only accounts of AWS can be asked for by their number. */
  private void enter(PlanStep step, CommandLine line) {
    boolean aws = line.program().equals("aws");
    boolean known = step.aim().account().matches("[0-9]{12}");
    if (aws && known && !step.aim().account().equals(account)) {
      account = step.aim().account();
      lines.add("account " + account);
    }
  }

  private void say(String text) {
    lines.add("note " + CommandLine.quoted(CommandLine.printable(text)));
  }
}
