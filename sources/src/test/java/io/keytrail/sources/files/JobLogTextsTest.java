package io.keytrail.sources.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.ActivityEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs of pipeline jobs: what they give away, and nothing more of it than an id. */
final class JobLogTextsTest {
  private static final String AT = "2026-10-05T09:00:00.1234567Z ";
  private static final String GROUP = AT + "##[group]Run ./deploy.sh\n";
  private static final String KEY = "AKIAEXAMPLEKEYSAMPLE";
  private static final String SECRET = "canary7/Canary+canary7Canary7canary7Cana";
  private static final String GOOGLE_ID = "0123456789abcdef0123456789abcdef01234567";

  @Test
  void read_keyAndSecretInOneLine_isAnAlertOnTheKey() {
    Collected read = Collected.from(GROUP + AT + "using " + KEY + ":" + SECRET + "\n");

    ActivityEvent event = read.events.getFirst();
    assertThat(event.log().isStatement()).isTrue();
    assertThat(event.action()).isEqualTo("secret-in-job-log");
    assertThat(event.time()).hasToString("2026-10-05T09:00:00.123456700Z");
    assertThat(event.actor().credential()).extracting("id").isEqualTo(KEY);
    assertThat(read.ignored).containsExactly("1 job-log-line");
  }

  @Test
  void read_environmentPrintedLineByLine_isOneAlert() {
    String printed =
        AT
            + "AWS_ACCESS_KEY_ID="
            + KEY
            + "\n"
            + AT
            + "AWS_REGION=eu-west-1\n"
            + AT
            + "AWS_SECRET_ACCESS_KEY="
            + SECRET
            + "\n";

    assertThat(Collected.from(GROUP + printed + printed).events).hasSize(1);
  }

  @Test
  void read_logOfGitlab_isReadToo() {
    String at = "2026-10-05T09:00:00.123456Z 01O ";

    Collected read =
        Collected.from(at + "Running with gitlab-runner 18.0.0\n" + at + KEY + " " + SECRET + "\n");

    assertThat(read.events).hasSize(1);
  }

  @Test
  void read_keyFileOfGoogle_isAnAlertOnTheAccountsKey() {
    String file =
        AT
            + "  \"private_key_id\": \""
            + GOOGLE_ID
            + "\",\n"
            + AT
            + "  \"private_key\": \"-----BEGIN PRIVATE KEY-----\\ncanary\",\n"
            + AT
            + "  \"client_email\": \"deploy@example-project.iam.gserviceaccount.com\",\n";

    ActivityEvent event = Collected.from(GROUP + file).events.getFirst();

    assertThat(event.actor().credential())
        .extracting("id")
        .asString()
        .endsWith("/keys/" + GOOGLE_ID);
    assertThat(event.actor().principal().name())
        .isEqualTo("deploy@example-project.iam.gserviceaccount.com");
  }

  @Test
  void read_tokenOfGithub_isKnownByItsHashOnly() {
    String token = "ghp_" + "canary7Canary".repeat(2) + "canary7Can";

    ActivityEvent event = Collected.from(GROUP + AT + "token " + token + "\n").events.getFirst();

    assertThat(event.toString()).doesNotContain(token);
    assertThat(event.record().document().json()).doesNotContain("canary");
    assertThat(event.actor().credential()).isNotNull();
  }

  @Test
  void read_anySecret_isNowhereInWhatGoesOn() {
    String text =
        GROUP
            + AT
            + KEY
            + " "
            + SECRET
            + "\n"
            + AT
            + "  \"private_key_id\": \""
            + GOOGLE_ID
            + "\", \"private_key\": \"-----BEGIN PRIVATE KEY-----\\ncanary\", \"client_email\":"
            + " \"a@b.iam.gserviceaccount.com\"\n";

    Collected read = Collected.from(text);

    assertThat(read.events).hasSize(2);
    for (ActivityEvent event : read.events) {
      assertThat(event.toString() + event.record().document().json()).doesNotContain("canary");
    }
    assertThat(read.ignored.toString() + read.rejected).doesNotContain("canary");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS_ACCESS_KEY_ID=AKIAEXAMPLEKEYSAMPLE AWS_SECRET_ACCESS_KEY=***",
        "AKIAEXAMPLEKEYSAMPLE at 0123456789abcdef0123456789abcdef01234567",
        "canary7/Canary+canary7Canary7canary7Cana alone",
        "private_key_id: 0123456789abcdef0123456789abcdef01234567, client_email: a@b.example",
        "ghp_short"
      })
  void read_whatIsMaskedOrNoSecret_isALine(String line) {
    Collected read = Collected.from(GROUP + AT + line + "\n");

    assertThat(read.events).isEmpty();
    assertThat(read.ignored).hasSize(2);
  }

  @Test
  void read_secretFarFromTheKey_isNotItsSecret() {
    String between = (AT + "compiling\n").repeat(20);

    assertThat(Collected.from(GROUP + AT + KEY + "\n" + between + AT + SECRET + "\n").events)
        .isEmpty();
  }

  @Test
  void read_textsThatOnlyBeginWithATime_areNotTakenForIt() {
    for (String text : List.of(AT + "hello\n", "2026-10-05T09:00:00.123456Z hello\n")) {
      Collected read = Collected.from(text);
      assertThat(read.ignored).isEmpty();
      assertThat(read.skipped()).hasSize(1);
    }
  }

  @Test
  void read_keyInALineThatGoesOn_isOfTheTimeBefore() {
    Collected read = Collected.from(GROUP + KEY + " " + SECRET + "\n");

    assertThat(read.events.getFirst().time()).hasToString("2026-10-05T09:00:00.123456700Z");
  }

  @Test
  void read_impossibleTime_costsItsLine() {
    String never = AT.replace("10-05", "13-45");

    assertThat(Collected.from(GROUP + never + KEY + " " + SECRET + "\n").rejected)
        .containsExactly("2 a job log's line with a key in it has no readable time");
  }
}
