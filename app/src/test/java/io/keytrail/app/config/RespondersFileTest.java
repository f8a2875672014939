package io.keytrail.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.app.config.RespondersFile.Responders;
import io.keytrail.response.rail.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RespondersFileTest {
  private static final String KEY = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";
  private static final String ALL =
      """
      approvers:
        - name: mira
          key: %s
          owns: ["111122223333"]
      standing-orders:
        - name: nights
          approver: mira
          expires: 2026-12-31
          signature: c2lnbmVk
      protected:
        - name: break glass
          names: ["*:user/emergency-*", "444455556666"]
      limits:
        changes-per-hour: 12
        review-days: 3
      """
          .formatted(KEY);

  @TempDir Path folder;

  @Test
  void read_everything_isWhatItSays() throws IOException {
    Responders responders = read(ALL);

    assertThat(responders.approvers().named("mira").orElseThrow().owns())
        .containsExactly("111122223333");
    assertThat(responders.approvers().orders()).hasSize(1);
    assertThat(responders.rails().kept()).hasSize(1);
    assertThat(responders.rails().limits())
        .isEqualTo(new Limits(12, Limits.USUAL.finalPerDay(), Duration.ofDays(3)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          approvers:                  | aprovers:                | r.yml:1: aprovers: is no field here
          MCowBQYDK2VwAyEAGb9E        | MCow!                    | r.yml:3: key: is no public key
          approver: mira              | approver: noor           | r.yml:5: standing-orders: "noor" is no approver
          expires: 2026-12-31         | expires: soon            | r.yml:8: expires: "soon" is no date
          names: ["*:user/emergency-*", "444455556666"] | names: [] | r.yml:12: names: is missing
          changes-per-hour: 12        | changes-per-hour: many   | r.yml:14: changes-per-hour: "many" is no number
          """)
  void read_anythingWrong_isRefusedWithItsLine(String right, String wrong, String message) {
    assertThatThrownBy(() -> read(ALL.replace(right, wrong)))
        .isInstanceOf(ConfigurationError.class)
        .hasMessageContaining(message);
  }

  private Responders read(String text) throws IOException {
    Path file = folder.resolve("r.yml");
    Files.writeString(file, text);
    return RespondersFile.read(file);
  }
}
