package io.keytrail.verification.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.verification.program.Keytrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shipped example from its plan to its thief proved out, by the commands that a responder
 * types, the real client and an emulated account; and the same with the program killed on the way.
 */
final class ExampleRunTest {
  private static final int NO_CONSENT = 6;
  private static final int PARTIAL = 9;
  private static final int MOST_KILLS = 5;

  @TempDir Path directory;
  private ExampleAccount account;
  private Path responders;

  @BeforeEach
  void prepare() throws Exception {
    account = new ExampleAccount(directory);
    responders = directory.resolve("responders.yml");
    Files.writeString(
        responders,
        approver("noor")
            + approver("jonas").replace("approvers:\n", "")
            + "protected:\n  - name: break glass\n    names: [\"*:user/emergency\"]\n");
  }

  @AfterEach
  void stop() {
    account.close();
  }

  private String approver(String name) {
    return run(0, "respond", "approver", name, "-o", key(name)).output();
  }

  private String key(String name) {
    return directory.resolve(name + ".pem").toString();
  }

  @Test
  void run_ofTheExample_goesFromRehearsalToProofAndBack() throws Exception {
    String id = account.incident;
    account.narrowResponder();
    JsonNode rehearsed = status(run(0, "respond", "run", id, "--as", "mira", "-f", "json"));
    assertThat(rehearsed.path("state").asString()).isEqualTo("PLANNED");
    assertThat(account.keys()).containsOnly("Active");

    run(NO_CONSENT, "respond", "run", id, "--execute");
    assertThat(account.keys()).containsOnly("Active");
    ExampleAccount.assertSumsMatch(directory.resolve("data/evidence").resolve(id));

    agree("noor");
    run(NO_CONSENT, "respond", "run", id, "--execute", "--responders", responders.toString());
    assertThat(account.keys()).containsOnly("Inactive");
    account.assertThiefIsOut();

    agree("jonas");
    agree("noor");
    run(0, "respond", "run", id, "--execute", "--responders", responders.toString());
    account.assertMachinesStoppedAndCopied();

    JsonNode contained = status(run(0, "respond", "verify", id, "-f", "json"));
    assertThat(contained.path("state").asString()).isEqualTo("CONTAINING");
    run(0, "respond", "done", id, "--steps", openByHand(contained), "--note", "no organisation");
    JsonNode pending = status(run(0, "respond", "status", id, "-f", "json"));
    assertThat(pending.path("state").asString()).isEqualTo("CONTAINED_PENDING_EXPIRY");
    assertThat(pending.path("clocks")).isNotEmpty();

    takeBackTheFirstKey(contained);
  }

  private void takeBackTheFirstKey(JsonNode status) throws Exception {
    String id = account.incident;
    String step = numbers(status, "cut-off").getFirst();
    run(PARTIAL, "respond", "undo", id, "--steps", step, "--responders", responders.toString());
    assertThat(account.keys()).containsOnly("Inactive");

    run(0, "respond", "run", id);
    agreeTo("noor", "--undo", "--steps", step);
    run(0, "respond", "undo", id, "--steps", step, "--responders", responders.toString());
    assertThat(account.keys()).containsExactlyInAnyOrder("Active", "Inactive");
  }

  @Test
  void run_killedOnTheWay_isBroughtToItsEnd_andNothingIsDoneTwice() throws Exception {
    String id = account.incident;
    run(0, "respond", "run", id, "--as", "mira");
    agree("noor");
    agree("jonas");
    List<String> execute =
        List.of("respond", "run", id, "--execute", "--responders", responders.toString());
    Random random = new Random(11);
    for (int i = 0; i < MOST_KILLS; i++) {
      Process responder = account.installed().started(execute);
      if (!responder.waitFor(2_000 + random.nextInt(4_000), TimeUnit.MILLISECONDS)) {
        responder.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
        responder.destroyForcibly().waitFor();
      }
    }

    Keytrail.Run last = account.respond(execute.toArray(String[]::new));
    assertThat(last.exitCode()).as(last.output() + last.errors()).isIn(0, NO_CONSENT);
    if (last.exitCode() == NO_CONSENT) {
      // A step that was killed before its call has used its consents up.
      run(0, "respond", "run", id);
      agree("noor");
      agree("jonas");
      run(0, "respond", "run", id, "--execute", "--responders", responders.toString());
    }
    assertThat(account.keys()).containsOnly("Inactive");
    account.assertThiefIsOut();
    account.assertMachinesStoppedAndCopied();
    assertThat(account.copies()).isEqualTo(account.machines());
    ExampleAccount.assertSumsMatch(directory.resolve("data/evidence").resolve(id));
  }

  /** To everything that wants somebody's consent, as it was last seen. */
  private void agree(String name) {
    agreeTo(name, "--phase", "deny,cut-off,quarantine");
  }

  private void agreeTo(String name, String... what) {
    List<String> words =
        Stream.concat(
                Stream.of(
                    "respond",
                    "approve",
                    account.incident,
                    "--as",
                    name,
                    "--key",
                    key(name),
                    "--responders",
                    responders.toString(),
                    "--reason",
                    "miners in three regions"),
                Stream.of(what))
            .toList();
    run(0, words.toArray(String[]::new));
  }

  private Keytrail.Run run(int exitCode, String... words) {
    Keytrail.Run run = account.respond(words);
    assertThat(run.exitCode())
        .as("%s%n%s%n%s", List.of(words), run.output(), run.errors())
        .isEqualTo(exitCode);
    return run;
  }

  private static JsonNode status(Keytrail.Run run) throws IOException {
    return JsonMapper.shared().readTree(run.output());
  }

  private static List<String> numbers(JsonNode status, String phase) {
    return StreamSupport.stream(status.path("steps").spliterator(), false)
        .filter(step -> step.path("phase").asString().equals(phase))
        .map(step -> step.path("number").asString())
        .toList();
  }

  private static String openByHand(JsonNode status) {
    return String.join(
        ",",
        StreamSupport.stream(status.path("steps").spliterator(), false)
            .filter(step -> step.path("phase").asString().equals("deny"))
            .filter(step -> step.path("standing").asString().equals("OPEN"))
            .map(step -> step.path("number").asString())
            .toList());
  }
}
