package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.response.approval.Approver;
import io.keytrail.response.approval.Purpose;
import io.keytrail.response.approval.SignedConsent;
import io.keytrail.response.journal.Run;
import io.keytrail.response.plan.Approval;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.signing.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Agrees to steps. */
@Command(
    name = "approve",
    headerHeading =
        "Examples:  keytrail respond approve INC-7F3A --phase deny,cut-off --as mira --key mira.pem%n"
            + "           keytrail respond approve INC-7F3A --steps 9 --undo --as mira --key mira.pem%n%n",
    description =
        "Signs that you agree to steps of the plan, on their targets as respond run last saw them. It"
            + " holds once, for a quarter of an hour when the incident pages and for four hours otherwise,"
            + " and no longer than the plan and the targets stay as they are.")
final class RespondApproveCommand implements Callable<Integer> {
  private static final int LONGEST_KEY = 1 << 16;

  @Parameters(paramLabel = "ID", description = "The incident, by the beginning of its id.")
  private String id = "";

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "Your private key, as respond approver made it.")
  private String key = "";

  @Option(names = "--undo", description = "Agree to taking the steps back.")
  private boolean undo;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for whoever reads it later.")
  private String reason = "";

  @Mixin private final StepOptions steps = new StepOptions();
  @Mixin private final ResponderOptions responder = new ResponderOptions();
  private final Shell shell;

  RespondApproveCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Configuration configuration = shell.configuration(responder.settings());
    if (!steps.given()) {
      throw CommandFailure.usage(
          "no step is named. Nothing was signed.",
          "Name what you agree to: --steps 5,7-9 or --phase deny,cut-off.");
    }
    String name = responder.name(shell.surroundings());
    SigningKey signing = key(shell.surroundings().directory().resolve(key));
    try (ResponseDesk desk = ResponseDesk.at(shell, configuration, id, name)) {
      Approver approver =
          desk.responders()
              .approvers()
              .named(name)
              .orElseThrow(() ->
                  CommandFailure.usage(
                      "\"" + name + "\" is no approver. Nothing was signed.",
                      "Say --as NAME with a name of the file that --responders names."));
      Run run = desk.run();
      Purpose purpose = undo ? Purpose.UNDO : Purpose.CONTAIN;
      List<PlanStep> wanted =
          steps.of(run.plan()).stream()
              .filter(step -> step.line() != null && step.approval() != Approval.L0)
              .toList();
      if (wanted.isEmpty()) {
        throw CommandFailure.usage(
            "none of these steps wants anybody's consent. Nothing was signed.",
            "Steps that people do by hand are said with respond done.");
      }
      String nonce = UUID.randomUUID().toString();
      SignedConsent consent =
          desk.responder()
              .agree(run, wanted, purpose, approver, signing, reason.strip(), nonce)
              .orElseThrow(() ->
                  CommandFailure.usage(
                      key + " is not the key of \"" + name + "\". Nothing was written down.",
                      "Use the private key whose public key stands beside that name."));
      shell
          .messages()
          .note(
              "%s agreed to %s %d steps of plan %s until %s"
                  .formatted(
                      name,
                      purpose.label(),
                      wanted.size(),
                      run.planHash().substring(0, 12),
                      consent.consent().expires().truncatedTo(ChronoUnit.SECONDS)));
    }
    return ExitCode.DONE;
  }

  static SigningKey key(Path file) {
    try {
      if (Files.size(file) > LONGEST_KEY) {
        throw CommandFailure.usage(file + " is too long for a key.", "Name the file of your key.");
      }
      return SigningKey.ofPem(Files.readString(file));
    } catch (IOException e) {
      throw CommandFailure.usage(
          file + " cannot be read (" + e.getMessage() + "). Nothing was signed.",
          "Name the file of your private key with --key.");
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(
          file + " " + e.getMessage() + ". Nothing was signed.",
          "keytrail respond approver NAME -o FILE and evidence key -o FILE make keys.");
    }
  }
}
