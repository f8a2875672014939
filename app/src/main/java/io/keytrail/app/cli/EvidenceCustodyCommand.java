package io.keytrail.app.cli;

import io.keytrail.response.evidence.BundleCheck;
import io.keytrail.response.evidence.CustodyLog;
import io.keytrail.response.signing.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes down who has a bundle. */
@Command(
    name = "custody",
    headerHeading =
        "Examples:  keytrail evidence custody case-4711 --add \"given to counsel\" --as mira --key mira.pem%n%n",
    description =
        "Writes down what happens to a bundle now, behind what happened before. A bundle that is not whole"
            + " is left as it is.")
final class EvidenceCustodyCommand implements Callable<Integer> {
  private static final int LONGEST = 1000;

  @Parameters(paramLabel = "DIR", description = "The folder of the bundle.")
  private String directory = "";

  @Option(
      names = "--add",
      paramLabel = "TEXT",
      required = true,
      description = "What happens: given to whom, for what.")
  private String text = "";

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "Your private key, as evidence key made it; it signs the line.")
  private String key = "";

  @Mixin private final ResponderOptions responder = new ResponderOptions();
  private final Shell shell;

  EvidenceCustodyCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    if (text.isBlank() || text.length() > LONGEST) {
      throw CommandFailure.usage(
          "a text of at most " + LONGEST + " characters is needed. Nothing was written.",
          "Say what happens to the bundle: --add TEXT.");
    }
    SigningKey signing = RespondApproveCommand.key(shell.surroundings().directory().resolve(key));
    Path bundle = EvidenceVerifyCommand.bundle(shell, directory);
    BundleCheck.Result result = BundleCheck.of(bundle, null);
    if (!result.problems().isEmpty()) {
      throw new CommandFailure(
          ExitCode.INTEGRITY,
          bundle + " is not whole: " + result.problems().getFirst() + ". Nothing was written.",
          "keytrail evidence verify names all that is broken.");
    }
    CustodyLog.append(
        bundle,
        result.custody(),
        shell.surroundings().clock().instant().truncatedTo(ChronoUnit.SECONDS),
        responder.name(shell.surroundings()),
        text.strip(),
        signing);
    return ExitCode.DONE;
  }
}
