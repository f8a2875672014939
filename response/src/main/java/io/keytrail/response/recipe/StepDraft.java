package io.keytrail.response.recipe;

import io.keytrail.model.incident.CredentialNode;
import io.keytrail.response.plan.Act;
import io.keytrail.response.plan.Aim;
import io.keytrail.response.plan.Approval;
import io.keytrail.response.plan.Check;
import io.keytrail.response.plan.CommandLine;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.plan.Survival;
import io.keytrail.response.plan.Undo;
import io.keytrail.response.plan.Verification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step while its recipe writes it, each part under its name. */
final class StepDraft {
  private static final Act NO_NAME =
      new Act.Manual(
          "The name in the logs is none that belongs on a command line. Look it up at the provider,"
              + " and do this for it there.");

  private final Phase phase;
  private final String recipe;
  private final CredentialNode node;
  private final String target;
  private final Act act;
  private String what = "";
  private String why = "";
  private Approval approval = Approval.L0;
  private Undo undo = Undo.NONE;
  private String survives = "";
  private @Nullable Instant until;
  private Duration lasting = Duration.ZERO;
  private Verification verification = Verification.NONE;
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
    undo = new Undo(line.shell(), line, Duration.ZERO);
    return this;
  }

  /** With what would come back to life if it were done earlier. */
  StepDraft undo(CommandLine line, Duration patience, String reason) {
    undo = new Undo(line.shell() + ", " + reason, line, patience);
    return this;
  }

  StepDraft undo(String text) {
    undo = new Undo(text, null, Duration.ZERO);
    return this;
  }

  StepDraft survives(String text) {
    survives = text;
    return this;
  }

  /** How long that lives on at most after the step. */
  StepDraft lasts(Duration duration) {
    lasting = duration;
    return this;
  }

  StepDraft until(@Nullable Instant time) {
    until = time;
    return this;
  }

  /** What a call answers once the step is in effect. */
  StepDraft verify(CommandLine read, String... wanted) {
    return verify(new Check(read, List.of(wanted), false));
  }

  StepDraft verify(Check check) {
    verification = new Verification(check.text(), check);
    return this;
  }

  StepDraft verify(String text) {
    verification = new Verification(text, null);
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

  /**
   * A name that a client could take for an option, or that cannot be shown, is left to people; so
   * is what would act in whichever account a client happens to be in.
   */
  private Act safe(Act wanted, String account) {
    return switch (wanted) {
      case Act.Command command
          when isOption(target) || isOption(new Arn(node.principal()).user()) ->
          NO_NAME;
      case Act.Command command when !command.line().printable() -> NO_NAME;
      case Act.Command command when account.isEmpty() && command.line().program().equals("aws") ->
          new Act.Manual("The logs do not say in which account; there: " + command.line().shell());
      case Act.Command command -> command;
      case Act.Manual manual -> manual;
    };
  }

  private static boolean isOption(String name) {
    return name.startsWith("-");
  }

  /** Where the thing itself is, which for a trust is not where whoever it lets in is. */
  private String account() {
    String ofThing = new Arn(node.id()).account();
    String ofPrincipal = new Arn(node.principal()).account();
    if (!ofThing.isEmpty()) {
      return ofThing;
    }
    return ofPrincipal.isEmpty() ? node.account() : ofPrincipal;
  }

  PlanStep step() {
    String account = account();
    Act possible = safe(act, account);
    boolean byHand = possible instanceof Act.Manual && act instanceof Act.Command;
    return new PlanStep(
        phase,
        recipe,
        new Aim(node.number(), node.principal(), target, account),
        what,
        why,
        possible,
        approval,
        byHand ? new Undo(undo.text(), null, Duration.ZERO) : undo,
        new Survival(survives, until, lasting),
        byHand ? new Verification(verification.text(), null) : verification,
        risk,
        permissions);
  }
}
