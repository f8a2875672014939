package io.keytrail.verification.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.verification.program.Keytrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hunt that goes on from a kept state answers as one hunt over everything would. */
final class KeptStateTest {
  private static final Path HOME = Path.of(System.getProperty("keytrail.home", "."));
  private static final Path EXAMPLE = HOME.resolve("examples/stolen-key");
  private static final String THEFT_BEGINS = "20261103T";
  private static final int KEPT_IS_DAMAGED = 7;
  private static final int KILLS = 4;

  @TempDir Path temporary;
  private final List<String> before = new ArrayList<>();
  private final List<String> after = new ArrayList<>();
  private Path state = Path.of("");

  @BeforeEach
  void shareOut() throws IOException {
    state = temporary.resolve("state");
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        boolean late = !file.toString().contains("AWSLogs") || file.toString().contains("/11/0");
        (late ? after : before).add(file.toString());
      }
    }
    assertThat(before).isNotEmpty();
    assertThat(after).isNotEmpty().anyMatch(file -> file.contains(THEFT_BEGINS));
  }

  @Test
  void hunt_goingOnFromEarlierDays_isByteIdenticalToOneHunt() {
    List<String> all = new ArrayList<>(before);
    all.addAll(after);
    String whole = hunt(all).output();

    hunt(before, "--state", state.toString());
    String continued = hunt(after, "--state", state.toString()).output();

    assertThat(whole).contains("\"S0\"");
    assertThat(continued).isEqualTo(whole);
  }

  @Test
  void hunt_goingBackToEarlierDays_isByteIdenticalToOneHunt() {
    List<String> all = new ArrayList<>(before);
    all.addAll(after);
    Collections.shuffle(all, new Random(5));
    List<String> some = all.subList(0, all.size() / 3);
    List<String> others = all.subList(all.size() / 3, all.size());

    hunt(others, "--state", state.toString());
    String continued = hunt(some, "--state", state.toString()).output();

    assertThat(continued).isEqualTo(hunt(all).output());
  }

  @Test
  void hunt_stateThatIsDamaged_isRefusedAndLeftAsItWas() throws IOException {
    hunt(before.subList(0, 3), "--state", state.toString());
    byte[] damaged = Files.readAllBytes(state);
    damaged[damaged.length / 2] ^= 1;
    Files.write(state, damaged);

    Keytrail.Run run = hunt(after, "--state", state.toString());

    assertThat(run.exitCode()).isEqualTo(KEPT_IS_DAMAGED);
    assertThat(run.errors()).contains(state.toString()).contains("damaged").contains("--state");
    assertThat(Files.readAllBytes(state)).isEqualTo(damaged);
  }

  @Test
  void hunt_fewerDaysKept_forgetsTheOlderAndSaysSo() throws IOException {
    Keytrail.Run all = hunt(before, "--state", state.toString());
    long size = Files.size(state);
    Keytrail.Run fewer = hunt(before, "--state", state.toString(), "--state-days", "5");

    assertThat(all.errors()).doesNotContain("--state-days");
    assertThat(fewer.errors()).contains("events older than --state-days are not kept any longer");
    assertThat(Files.size(state)).isLessThan(size / 2);
  }

  @Test
  void hunt_otherRulesThanTheStateWasKeptWith_saysSo() throws IOException {
    Path mine = Files.createDirectory(temporary.resolve("rules"));
    Files.writeString(
        mine.resolve("mine.yml"),
        """
        title: Trail described
        logsource: {product: aws, service: cloudtrail}
        detection:
          selection: {eventName: DescribeTrails}
          condition: selection
        """);
    hunt(before.subList(0, 3), "--state", state.toString());

    Keytrail.Run run =
        hunt(before.subList(3, 6), "--state", state.toString(), "--rules", mine.toString());

    assertThat(run.errors()).contains("the rules have changed since the state was kept");
  }

  @Test
  void hunt_killedAtAnyMoment_leavesTheOldStateOrTheNew() throws Exception {
    hunt(before, "--state", state.toString());
    byte[] old = Files.readAllBytes(state);
    Random random = new Random(3);
    for (int i = 0; i < KILLS; i++) {
      Process hunt =
          Keytrail.built(temporary.resolve("data"))
              .started(arguments(after, "--state", state.toString()));
      hunt.waitFor(300 + random.nextInt(4_000), TimeUnit.MILLISECONDS);
      hunt.destroyForcibly().waitFor();
    }

    String continued = hunt(after, "--state", state.toString()).output();

    List<String> all = new ArrayList<>(before);
    all.addAll(after);
    assertThat(Files.readAllBytes(state)).isNotEqualTo(old);
    assertThat(incidentsOf(continued)).isEqualTo(incidentsOf(hunt(all).output()));
  }

  /** The part of the answer that stays when files are read twice. */
  private static String incidentsOf(String json) {
    return json.substring(0, json.indexOf("\"coverage\""));
  }

  private Keytrail.Run hunt(List<String> paths, String... options) {
    return Keytrail.built(temporary.resolve("data")).run(new byte[0], arguments(paths, options));
  }

  private static List<String> arguments(List<String> paths, String... options) {
    List<String> arguments = new ArrayList<>(List.of("hunt", "-f", "json"));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--networks", EXAMPLE.resolve("networks.csv").toString()));
    arguments.addAll(paths);
    return arguments;
  }
}
