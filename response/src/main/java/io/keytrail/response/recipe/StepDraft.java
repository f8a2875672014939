package io.keytrail.response.recipe;

import io.keytrail.model.incident.CredentialNode;
import io.keytrail.response.plan.Act;
import io.keytrail.response.plan.Approval;
import io.keytrail.response.plan.CommandLine;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step while its recipe writes it, each part under its name. */
final class StepDraft {
  private final Phase phase;
  private final String recipe;
  private final CredentialNode node;
  private final String target;
  private final Act act;
  private String what = "";
  private String why = "";
  private Approval approval = Approval.L0;
  private String undo = "";
  private String survives = "";
  private @Nullable Instant until;
  private String verify = "";
  private String risk = "";
  private List<String> permissions = List.of();

  private StepDraft(Phase phase, String recipe, CredentialNode node, String target, Act act) {
    this.phase = phase;
    this.recipe = recipe;
    this.node = node;
    this.target = target;
    this.act = act;
  }

  static StepDraft command(
      Phase phase, String recipe, CredentialNode node, String target, CommandLine line) {
    return new StepDraft(phase, recipe, node, target, new Act.Command(line));
  }

  static StepDraft byHand(
      Phase phase, String recipe, CredentialNode node, String target, String instruction) {
    return new StepDraft(phase, recipe, node, target, new Act.Manual(instruction));
  }

  /** A call that only reads, and is kept as evidence. */
  static PlanStep reading(
      String recipe,
      CredentialNode node,
      String target,
      String what,
      String permission,
      String... command) {
    return command(Phase.PRESERVE, recipe, node, target, CommandLine.of(command))
        .what(what)
        .why("It may look different as soon as something is changed.")
        .needs(permission)
        .step();
  }

  StepDraft what(String text) {
    what = text;
    return this;
  }

  StepDraft why(String text) {
    why = text;
    return this;
  }

  StepDraft approval(Approval level) {
    approval = level;
    return this;
  }

  StepDraft undo(CommandLine line) {
    return undo(line.shell());
  }

  StepDraft undo(String text) {
    undo = text;
    return this;
  }

  StepDraft survives(String text) {
    survives = text;
    return this;
  }

  StepDraft until(@Nullable Instant time) {
    until = time;
    return this;
  }

  StepDraft verify(CommandLine line) {
    return verify(line.shell());
  }

  StepDraft verify(String text) {
    verify = text;
    return this;
  }

  StepDraft risk(String text) {
    risk = text;
    return this;
  }

  StepDraft needs(String... names) {
    permissions = List.of(names);
    return this;
  }

  /** A name that a client could take for an option, or that cannot be shown, is left to people. */
  private Act safe(Act wanted) {
    return switch (wanted) {
      case Act.Command command
          when target.isEmpty() || target.startsWith("-") || !command.line().printable() ->
          new Act.Manual(
              "The name in the logs is none that belongs on a command line. Look it up at the provider,"
                  + " and do this for it there.");
      case Act.Command command -> command;
      case Act.Manual manual -> manual;
    };
  }

  PlanStep step() {
    return new PlanStep(
        phase,
        recipe,
        node.number(),
        target,
        node.account(),
        what,
        why,
        safe(act),
        approval,
        undo,
        survives,
        until,
        verify,
        risk,
        permissions);
  }
}
