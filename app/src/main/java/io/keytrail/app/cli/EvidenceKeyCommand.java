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

/** Makes a key that signs evidence. */
@Command(
    name = "key",
    headerHeading = "Examples:  keytrail evidence key -o case.pem%n%n",
    description =
        "Makes a pair of keys (Ed25519) that signs bundles. The private one is written to a file that only"
            + " you can read; the public one is printed, to be given to whoever will check them.")
final class EvidenceKeyCommand implements Callable<Integer> {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "Where the private key goes; it must not exist yet.")
  private String output = "";

  private final Shell shell;

  EvidenceKeyCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Path file = shell.surroundings().directory().resolve(output);
    SigningKey.Made made = SigningKey.make(new SecureRandom());
    try {
      PrivateFile.write(file, made.privatePem());
    } catch (FileAlreadyExistsException e) {
      throw CommandFailure.usage(
          file + " exists already. Nothing was written.", "Name another file for the key.");
    }
    shell.surroundings().out().write(made.publicKey().pem().getBytes(StandardCharsets.UTF_8));
    return ExitCode.DONE;
  }
}
