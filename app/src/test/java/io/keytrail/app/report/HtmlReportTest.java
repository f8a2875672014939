package io.keytrail.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.incident.Incident;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlReportTest {
  private final HtmlReport report = new HtmlReport("1.2.3");

  @Test
  void render_incident_showsVerdictStoryReasonsEvidenceAndCoverage() {
    String html = render(SampleIncidents.theft());

    assertThat(html)
        .contains("1 critical incident in 1\u202f204\u202f377 events")
        .contains("The key of uploads-dev was tried on 18 calls")
        .contains("+26.1")
        .contains("aws.evasion.trail")
        .contains("12 more events belong to this incident")
        .contains("silent from 2026-03-31 22:04:11 UTC")
        .contains("S3 data events are absent")
        .contains("inflates past 256 MiB");
  }

  @Test
  void render_whatAMeterSaid_isDrawnWithTheTimeOfTheIncidentBehindIt() {
    String html = render(SampleIncidents.theft());

    assertThat(html)
        .contains("sent outside by", "at most 3.4 GB")
        .contains("<title>03-31 22:04: 3.4 GB</title>", "<title>03-31 23:04: 12.0 kB</title>")
        .containsPattern("class=\"band\" x=\"480\" y=\"10\" width=\"471\"")
        .contains("height=\"64\"><title>03-31 22:04", "height=\"1\"><title>03-31 23:04")
        .doesNotContain("<title>03-31 20:04");
  }

  @Test
  void render_nothingFound_saysHowMuchWasLookedAt() {
    String html =
        report.render(
            List.of(),
            SampleIncidents.coverage(),
            List.of("Data by Example, CC BY 4.0"),
            CredentialNames.MASKED);

    assertThat(html)
        .contains("No sign of a stolen credential in 1\u202f204\u202f377 events")
        .contains("Data by Example, CC BY 4.0");
  }

  @Test
  void render_credential_isMaskedUnlessRevealed() {
    assertThat(render(SampleIncidents.theft()))
        .contains("AKIA…LE01")
        .doesNotContain(SampleIncidents.KEY.id());
    assertThat(
            report.render(
                List.of(SampleIncidents.theft()),
                SampleIncidents.coverage(),
                List.of(),
                CredentialNames.REVEALED))
        .contains(SampleIncidents.KEY.id());
  }

  @Test
  void render_anything_needsNoScriptAndNothingFromOutside() {
    String html = render(SampleIncidents.theft());

    assertThat(html)
        .doesNotContain("<script")
        .doesNotContainPattern("(?i)(src|href)=\"(?!#)")
        .doesNotContain("http://")
        .doesNotContain("https://");
  }

  @Test
  void render_twice_isTheSame() {
    assertThat(render(SampleIncidents.theft())).isEqualTo(render(SampleIncidents.theft()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>document.title='owned'</script>",
        "\"><img src=x onerror=document.title='owned'>",
        "' onmouseover='document.title=1",
        "</style><script>1</script>",
        "</title><svg/onload=alert(1)>",
        "javascript:alert(1)",
        "${7*7} {{7*7}} @{1}",
        "a\u202Eb\u200Bc\u0000d\u001Be\u2028f"
      })
  void render_hostileText_staysText(String text) {
    String html = render(SampleIncidents.hostile(text));

    assertThat(html)
        .doesNotContain("<script")
        .doesNotContain("<img")
        .doesNotContain("<svg/onload")
        .doesNotContainPattern("<[^>]*\\son[a-z]+=")
        .doesNotContainPattern("[\u202E\u200B\u0000\u001B\u2028]")
        .satisfies(page -> assertThat(count(page, "</style>")).isEqualTo(1));
  }

  private String render(Incident incident) {
    return report.render(
        List.of(incident), SampleIncidents.coverage(), List.of(), CredentialNames.MASKED);
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}
