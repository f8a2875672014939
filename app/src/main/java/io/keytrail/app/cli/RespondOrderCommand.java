package io.keytrail.app.cli;

import io.keytrail.response.approval.StandingOrder;
import io.keytrail.response.signing.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a standing order. */
@Command(
    name = "order",
    headerHeading =
        "Examples:  keytrail respond order nights --days 30 --as mira --key mira.pem%n%n",
    description =
        "Signs in advance that steps which want one person's consent need not wait for one when an incident"
            + " is S0. The lines that are printed belong into the file that --responders names.")
final class RespondOrderCommand implements Callable<Integer> {
  private static final int MOST_DAYS = 366;

  @Parameters(paramLabel = "NAME", description = "What the order is called.")
  private String name = "";

  @Option(
      names = "--days",
      paramLabel = "N",
      required = true,
      description = "For how long it holds, 1 to 366.")
  private int days;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "Your private key, as respond approver made it.")
  private String key = "";

  @Mixin private final ResponderOptions responder = new ResponderOptions();
  private final Shell shell;

  RespondOrderCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    if (days < 1 || days > MOST_DAYS || !name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,98}")) {
      throw CommandFailure.usage(
          "an order needs a name of letters and digits, and holds for 1 to " + MOST_DAYS + " days.",
          "Nothing was signed.");
    }
    SigningKey signing = RespondApproveCommand.key(shell.surroundings().directory().resolve(key));
    Instant expires =
        Instant.ofEpochSecond(shell.surroundings().clock().instant().getEpochSecond())
            .plus(Duration.ofDays(days));
    StandingOrder order =
        StandingOrder.by(signing, name, responder.name(shell.surroundings()), expires);
    String entry =
        "standing-orders:\n  - name: \"%s\"\n    approver: \"%s\"\n    expires: %s\n    signature: %s\n"
            .formatted(order.name(), order.approver(), order.expires(), order.signature());
    shell.surroundings().out().write(entry.getBytes(StandardCharsets.UTF_8));
    return ExitCode.DONE;
  }
}
