package io.keytrail.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.detection.declared.AllowEntry;
import io.keytrail.detection.declared.AutomationWindow;
import io.keytrail.detection.declared.Declarations;
import io.keytrail.detection.declared.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeclarationsFileTest {
  private static final String ALL =
      """
      windows:
        - name: nightly deploy
          principals: "*:role/deploy"
          actions: [Create*, AttachRolePolicy]
          sources: [203.0.113.0/28, AS64500]
          schedule: {days: [weekdays, sun], from: "01:00", to: "05:00", zone: Europe/Berlin}
      allow:
        - name: branch office
          owner: team-net
          reason: new line
          since: 2026-07-01
          expires: 2026-09-01T12:00:00Z
          sources: 198.51.100.0/24
      vendors:
        - name: Example Monitoring
          accounts: ["999988887777"]
      watch: [Example Monitoring]
      tests:
        - name: pen test
          from: 2026-08-01
          until: 2026-08-08
          sources: 198.51.100.7
      crown-jewels:
        - name: payroll
          resources: "*:::payroll-*"
      """;

  @TempDir Path folder;

  private Declarations read(String text) throws IOException {
    return DeclarationsFile.read(file(text));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("declared.yml"), text);
  }

  @Test
  void read_allSorts_areAsWritten() throws IOException {
    Declarations declared = read(ALL);
    AutomationWindow window = declared.windows().getFirst();
    assertThat(window.actions().include("CreateUser")).isTrue();
    assertThat(window.sources().systems()).containsExactly(64500L);
    Set<DayOfWeek> days =
        Set.of(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY,
            DayOfWeek.SUNDAY);
    assertThat(window.schedule())
        .isEqualTo(
            new Schedule(days, LocalTime.of(1, 0), LocalTime.of(5, 0), ZoneId.of("Europe/Berlin")));
    AllowEntry entry = declared.allowed().getFirst();
    assertThat(entry.since()).isEqualTo(Instant.parse("2026-07-01T00:00:00Z"));
    assertThat(entry.expires()).isEqualTo(Instant.parse("2026-09-01T12:00:00Z"));
    assertThat(declared.vendors().getFirst().breached()).isTrue();
    assertThat(declared.tests()).hasSize(1);
    assertThat(declared.crownJewels().getFirst().name()).isEqualTo("payroll");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expires: 2026-09-01T12:00:00Z|expires: 2026-12-01|:8: expires must be at most 90 days",
        "owner: team-net||:8: owner: is missing",
        "since: 2026-07-01|since: yesterday|:11: since: \"yesterday\" is no date",
        "sources: 198.51.100.0/24|source: 198.51.100.0/24|:13: source: is no field here",
        "sources: 198.51.100.7|sources: 198.51.100.777|:22: sources: \"198.51.100.777\" is no",
        "from: \"01:00\"|from: \"1\"|:6: from: \"1\" is no time of day",
        "zone: Europe/Berlin|zone: Berlin|:6: zone: \"Berlin\" is no zone",
        "days: [weekdays, sun]|days: [someday]|:6: days: \"someday\" is no day",
        "watch: [Example Monitoring]|watch: [Example]|:17: watch: there is no vendor",
        "accounts: [\"999988887777\"]||:15: a vendor must have accounts or principals",
        "crown-jewels:|crown-jewel:|:23: crown-jewel: is no field here; did you mean"
      })
  void read_wrongEntry_isRefusedWithLineAndField(
      String right, @Nullable String wrong, String expected) throws IOException {
    String text = ALL.replace(right, wrong == null ? "" : wrong);
    assertThat(text).isNotEqualTo(ALL);
    Path file = file(text);
    assertThatThrownBy(() -> DeclarationsFile.read(file))
        .isInstanceOf(ConfigurationError.class)
        .hasMessageContaining(file + expected);
  }

  @Test
  void read_twoOfOneName_areRefused() throws IOException {
    Path file =
        file(
            """
            crown-jewels:
              - {name: a, accounts: "1"}
              - {name: a, accounts: "2"}
            """);
    assertThatThrownBy(() -> DeclarationsFile.read(file))
        .hasMessageContaining(":3: name: is taken by another entry of crown-jewels");
  }
}
