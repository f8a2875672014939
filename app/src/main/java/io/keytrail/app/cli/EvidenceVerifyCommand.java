package io.keytrail.app.cli;

import io.keytrail.app.output.TextPage;
import io.keytrail.app.terminal.Style;
import io.keytrail.response.evidence.BundleCheck;
import io.keytrail.response.evidence.CustodyEntry;
import io.keytrail.response.evidence.Manifest;
import io.keytrail.response.signing.VerifyingKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a bundle. */
@Command(
    name = "verify",
    headerHeading =
        "Examples:  keytrail evidence verify case-4711%n"
            + "           keytrail evidence verify case-4711 --key case.pub%n%n",
    description =
        "Holds a bundle against its manifest: signature, chain, root, every file, and that nothing else is"
            + " there. Names what is broken, and prints the lines that check the same without this program.")
final class EvidenceVerifyCommand implements Callable<Integer> {
  private static final int LONGEST_KEY = 1 << 16;

  @Parameters(paramLabel = "DIR", description = "The folder of the bundle.")
  private String directory = "";

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "The public key of whom it has to be. Without, the one in the bundle is taken, which proves less.")
  private @Nullable String key;

  private final Shell shell;

  EvidenceVerifyCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Path bundle = bundle(shell, directory);
    BundleCheck.Result result = BundleCheck.of(bundle, key == null ? null : key(key));
    var presentation = shell.presentation(shell.configuration(Map.of()));
    TextPage page = new TextPage(presentation.paint(), presentation.columns());
    write(page, result);
    shell.surroundings().out().write(page.toString().getBytes(StandardCharsets.UTF_8));
    return result.problems().isEmpty() ? ExitCode.DONE : ExitCode.INTEGRITY;
  }

  private void write(TextPage page, BundleCheck.Result result) {
    List<String> problems = result.problems();
    if (problems.isEmpty()) {
      page.line(Style.STRONG, "Whole: nothing was changed, added or taken away.");
    } else {
      page.line(Style.HIGH, "Broken, the first link first:");
      problems.forEach(problem -> page.verbatim("  " + problem));
    }
    result.manifest().ifPresent(manifest -> describe(page, manifest));
    for (CustodyEntry entry : result.custody()) {
      page.labelled("custody  ", "%s %s: %s".formatted(entry.at(), entry.who(), entry.what()), 3);
    }
    if (key == null) {
      page.labelled(
          "key      ",
          "The one in the bundle was taken. Whoever changes a bundle can sign it anew with another: compare"
              + " manifest.pub with what you were given, or name that with --key.",
          3);
    }
    page.labelled("without  ", "in the folder of the bundle:", 1);
    page.verbatim("  sha256sum -c SHA256SUMS");
    page.verbatim(
        "  openssl pkeyutl -verify -pubin -inkey manifest.pub -rawin -in manifest.json -sigfile manifest.sig");
  }

  private static void describe(TextPage page, Manifest manifest) {
    page.labelled(
        "bundle   ",
        "%d files of %s, collected at %s by %s with %s"
            .formatted(
                manifest.items().size(),
                manifest.incident(),
                manifest.collectedAt(),
                manifest.collector(),
                manifest.tool()),
        3);
    manifest.missing().forEach(missing -> page.labelled("missing  ", missing, 3));
  }

  /** The folder of a bundle. */
  static Path bundle(Shell shell, String directory) {
    Path bundle = shell.surroundings().directory().resolve(directory).toAbsolutePath().normalize();
    if (!Files.isDirectory(bundle)) {
      throw CommandFailure.usage(
          bundle + " is no folder. Nothing was checked.",
          "Name the folder that evidence collect made.");
    }
    return bundle;
  }

  private VerifyingKey key(String name) {
    Path file = shell.surroundings().directory().resolve(name);
    try {
      if (Files.size(file) > LONGEST_KEY) {
        throw CommandFailure.usage(file + " is too long for a key.", "Name a public key.");
      }
      return VerifyingKey.ofPem(Files.readString(file));
    } catch (IOException e) {
      throw CommandFailure.usage(
          file + " cannot be read (" + e.getMessage() + "). Nothing was checked.",
          "Name the file of the public key.");
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(
          file + " " + e.getMessage() + ". Nothing was checked.",
          "Name what evidence key printed.");
    }
  }
}
