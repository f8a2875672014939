package io.keytrail.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.model.text.Wildcard;
import io.keytrail.sources.findings.AlertField;
import io.keytrail.sources.findings.AlertMapping;
import io.keytrail.sources.findings.AlertMapping.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AlertMappingsFileTest {
  private static final String ALL =
      """
      mappings:
        - name: notables
          when:
            search_name: ["Access*", "a.b?"]
          alert:
            time: [first_seen, _time]
            title: rule_name
            cloud: =aws
          severities:
            P1: Critical
      """;

  @TempDir Path folder;

  @Test
  void read_whole_isWhatTheFileSays() throws IOException {
    AlertMapping mapping = read(ALL).getFirst();

    assertThat(mapping.name()).isEqualTo("notables");
    List<Wildcard> names = mapping.when().getOrDefault("search_name", List.of());
    assertThat(List.of("ACCESS - odd\nkey", "a.bc", "axbc"))
        .filteredOn(name -> names.stream().anyMatch(one -> one.matches(name)))
        .containsExactly("ACCESS - odd\nkey", "a.bc");
    assertThat(mapping.fields())
        .containsEntry(
            AlertField.TIME, List.of(new Source.Path("first_seen"), new Source.Path("_time")))
        .containsEntry(AlertField.CLOUD, List.of(new Source.Constant("aws")));
    assertThat(mapping.words()).isEqualTo(Map.of("p1", "critical"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: rule_name   | titel: rule_name | :7: titel: is no field here",
        "P1: Critical       | P1: terrible     | :10: P1: \"terrible\" is none of",
        "time: [first_seen, _time] | id: x     | :2: alert: time and title are needed",
        "name: notables     | name: ''         | :2: name: should be one text",
        "when:              | wenn:            | :3: wenn: is no field here",
        "mappings:          | mapping:         | :1: mapping: is no field here"
      })
  void read_wrong_isRefusedWithLineAndField(String right, String wrong, String message) {
    assertThatThrownBy(() -> read(ALL.replace(right, wrong)))
        .isInstanceOf(ConfigurationError.class)
        .hasMessageContaining(message);
  }

  private List<AlertMapping> read(String text) throws IOException {
    return AlertMappingsFile.read(Files.writeString(folder.resolve("alerts.yml"), text));
  }
}
