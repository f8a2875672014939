package io.keytrail.app.cli;

import io.keytrail.app.respond.PrivateFile;
import io.keytrail.response.signing.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the keys of somebody who may agree. */
@Command(
    name = "approver",
    headerHeading = "Examples:  keytrail respond approver mira -o mira.pem%n%n",
    description =
        "Makes a pair of keys (Ed25519) for somebody who may agree to steps. The private one is written to"
            + " a file that only you can read; the lines that are printed belong into the file that"
            + " --responders names.")
final class RespondApproverCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "Who it is.")
  private String name = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "Where the private key goes; it must not exist yet.")
  private String output = "";

  private final Shell shell;

  RespondApproverCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{0,98}")) {
      throw CommandFailure.usage(
          "\"" + name + "\" is no name for an approver.",
          "Use letters, digits, and . _ @ - between.");
    }
    Path file = shell.surroundings().directory().resolve(output);
    SigningKey.Made made = SigningKey.make(new SecureRandom());
    try {
      PrivateFile.write(file, made.privatePem());
    } catch (FileAlreadyExistsException e) {
      throw CommandFailure.usage(
          file + " exists already. Nothing was written.", "Name another file for the key.");
    }
    String entry =
        "approvers:\n  - name: \"%s\"\n    key: %s\n".formatted(name, made.publicKey().base64());
    shell.surroundings().out().write(entry.getBytes(StandardCharsets.UTF_8));
    return ExitCode.DONE;
  }
}
