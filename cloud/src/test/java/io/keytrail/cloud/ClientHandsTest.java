package io.keytrail.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.response.hands.Answer;
import io.keytrail.response.hands.Output;
import io.keytrail.response.plan.CommandLine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientHandsTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("PATH", System.getenv("PATH"), "KEYTRAIL_PROFILE_111122223333", "break-glass");

  @Test
  void perform_endsWell_keepsWhatItPrintedByteForByte() {
    assertThat(sh("printf 'a\\377\\n'"))
        .isEqualTo(new Answer.Done(new Output(new byte[] {'a', (byte) 0xFF, '\n'})));
  }

  @Test
  void perform_endsBadly_isWhatItSaysOnItsErrors() {
    assertThat(sh("echo '(NoSuchThing) gone' >&2; exit 3"))
        .isEqualTo(new Answer.Absent("(NoSuchThing) gone"));
  }

  @Test
  void perform_missingClient_isRefused() {
    Answer answer = hands(Duration.ofSeconds(5)).perform(CommandLine.of("no-such-client"), "");

    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(answer.toString()).contains("no-such-client cannot be run");
  }

  @Test
  void perform_takesTooLong_isLostAndEnded() {
    long start = System.nanoTime();

    assertThat(hands(Duration.ofMillis(300)).perform(CommandLine.of("sleep", "60"), ""))
        .isInstanceOf(Answer.Lost.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void perform_printsWithoutEnd_isLost() {
    assertThat(sh("head -c 40000000 /dev/zero")).isInstanceOf(Answer.Lost.class);
  }

  @Test
  void perform_manyErrors_areReadToTheirEnd() {
    assertThat(sh("head -c 4000000 /dev/zero | tr '\\0' x >&2; exit 1").toString())
        .contains("xxxxxxxxxx");
  }

  @Test
  void perform_inAnAccountWithAProfile_usesIt_andNothingElseOfTheEnvironmentGetsIn() {
    assertThat(hands(Duration.ofSeconds(20)).perform(command("echo $AWS_PROFILE"), "111122223333"))
        .isEqualTo(done("break-glass\n"));
    assertThat(hands(Duration.ofSeconds(20)).perform(command("echo $AWS_PROFILE-$HOME"), "1"))
        .isEqualTo(done("-\n"));
  }

  private static Answer sh(String script) {
    return hands(Duration.ofSeconds(20)).perform(command(script), "");
  }

  private static CommandLine command(String script) {
    return CommandLine.of("sh", "-c", script);
  }

  private static ClientHands hands(Duration longest) {
    return new ClientHands(ENVIRONMENT, longest);
  }

  private static Answer done(String text) {
    return new Answer.Done(new Output(text.getBytes(StandardCharsets.UTF_8)));
  }
}
