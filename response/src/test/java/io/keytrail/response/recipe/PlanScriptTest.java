package io.keytrail.response.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.response.plan.PlanScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts are run by a shell, with a client in its path that only notes how it was called. */
final class PlanScriptTest {
  private static final String KEY = "AKIAEXAMPLE111122223";
  private static final long LONGEST_SECONDS = 30;

  @TempDir Path directory;

  private record Run(int exitCode, String output) {}

  @Test
  void script_alone_preservesAndChangesNothing() throws Exception {
    client("echo \"$*\" >>calls; [ \"$1\" = sts ] && echo 111122223333; exit 0");

    Run run = run(script("dev-anna"));

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(calls())
        .contains("iam list-access-keys --user-name dev-anna")
        .noneMatch(call -> call.contains("update-access-key") || call.contains("attach-"));
    assertThat(run.output())
        .contains(
            "would run: aws iam update-access-key --user-name dev-anna --access-key-id " + KEY);
    assertThat(evidence("SHA256SUMS").lines().count()).isEqualTo(3 * 6);
    assertThat(verified()).isZero();
  }

  @Test
  void script_told_containsAfterItHasPreserved() throws Exception {
    client("echo \"$*\" >>calls; [ \"$1\" = sts ] && echo 111122223333; exit 0");

    Run run = run(script("dev-anna"), "contain");

    assertThat(run.exitCode()).as(run.output()).isZero();
    List<String> calls = calls();
    assertThat(calls.indexOf("iam list-access-keys --user-name dev-anna"))
        .isBetween(0, calls.indexOf(DENY) - 1);
    assertThat(calls.indexOf(DENY))
        .isLessThan(
            calls.indexOf(
                "iam update-access-key --user-name dev-anna --access-key-id "
                    + KEY
                    + " --status Inactive"));
  }

  @Test
  void script_nothingPreserved_containsNothing() throws Exception {
    client("echo \"$*\" >>calls; [ \"$1\" = sts ] && echo 111122223333 && exit 0; exit 255");

    Run run = run(script("dev-anna"), "contain");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).contains("Nothing could be preserved, so nothing is contained.");
    assertThat(calls()).doesNotContain(DENY);
  }

  @Test
  void script_credentialsOfAnotherAccount_doesNothingThere() throws Exception {
    client("echo \"$*\" >>calls; echo 999988887777");

    Run run = run(script("dev-anna"), "contain");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output())
        .contains("of account 999988887777, and the next step is for 111122223333");
    assertThat(calls()).hasSize(1);
  }

  @Test
  void script_commandThatFails_stopsThere() throws Exception {
    client(
        "echo \"$*\" >>calls; [ \"$1\" = sts ] && echo 111122223333;"
            + " [ \"$2\" = attach-user-policy ] && echo AccessDenied >&2 && exit 254; exit 0");

    Run run = run(script("dev-anna"), "contain");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).contains("FAILED: aws iam attach-user-policy", "AccessDenied");
    assertThat(calls()).noneMatch(call -> call.contains("update-access-key"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$(touch pwned)",
        "`touch pwned`",
        "'; touch pwned; '",
        "a b\"c",
        "x && touch pwned",
        "%s%n\\n",
        "*",
        "~root",
        "#x"
      })
  void script_anyName_staysOneArgument(String name) throws Exception {
    client(
        "for a in \"$@\"; do printf '<%s>' \"$a\"; done >>calls; echo >>calls; [ \"$1\" = sts ] && echo 111122223333; exit 0");

    Run run = run(script(name), "contain");

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(calls()).contains("<iam><list-access-keys><--user-name><" + name + ">");
    assertThat(directory.resolve("pwned")).doesNotExist();
  }

  private static final String DENY =
      "iam attach-user-policy --user-name dev-anna --policy-arn arn:aws:iam::aws:policy/AWSDenyAll";

  private static String script(String user) {
    return PlanScript.of(
        Planner.plan(
            Trees.incident(
                Provider.AWS,
                Trees.node(
                    0, IssuedKind.ACCESS_KEY, KEY, "arn:aws:iam::111122223333:user/" + user)),
            Trees.NOW));
  }

  private void client(String body) throws IOException {
    Path client = directory.resolve("bin/aws");
    Files.createDirectories(client.getParent());
    Files.writeString(client, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(client, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run run(String script, String... arguments) throws IOException, InterruptedException {
    Path file = directory.resolve("plan.sh");
    Files.writeString(file, script);
    List<String> command = new ArrayList<>(List.of("sh", file.toString()));
    command.addAll(List.of(arguments));
    Path output = directory.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("PATH", directory.resolve("bin") + ":/usr/bin:/bin");
    Process process = builder.start();
    assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(output));
  }

  private int verified() throws IOException, InterruptedException {
    return new ProcessBuilder("sha256sum", "--quiet", "-c", "SHA256SUMS")
        .directory(evidence().toFile())
        .start()
        .waitFor();
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(directory.resolve("calls"));
  }

  private String evidence(String name) throws IOException {
    return Files.readString(evidence().resolve(name));
  }

  private Path evidence() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(path -> path.getFileName().toString().startsWith("evidence-INC-12345678-"))
          .findFirst()
          .orElseThrow();
    }
  }
}
