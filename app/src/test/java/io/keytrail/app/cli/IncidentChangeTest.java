package io.keytrail.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import io.keytrail.app.output.IncidentChange;
import io.keytrail.app.output.Moments;
import io.keytrail.model.codec.JsonWriter;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.incident.Closing;
import io.keytrail.model.incident.Incident;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What became of an incident is told alike to readers and to programs. */
final class IncidentChangeTest {
  private static final Moments UTC = new Moments(ZoneOffset.UTC);
  private static final Instant LATER = Instant.parse("2026-08-03T00:00:00Z");

  /** One change as JSON, which is as published. */
  private static String json(IncidentChange change) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter json = new JsonWriter(bytes, JsonWriter.Layout.LINES)) {
      json.object(() -> change.write(json));
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    assertThat(Schemas.strict("hunt-1.json#/$defs/change").validate(text, InputFormat.JSON))
        .isEmpty();
    return text;
  }

  @Test
  void revised_otherSeverityOfTheSameEvents_saysThatOtherLogsOrRulesDidIt() {
    Incident before = Results.stolenKey("KT-1", Severity.S3);
    Incident now = Results.stolenKey("KT-1", Severity.S0);
    IncidentChange change = new IncidentChange.Revised(LATER, 7, before, now);

    assertThat(json(change))
        .contains("\"change\":\"revised\"", "\"hunt\":7", "\"S3\"", "\"S0\"", "other logs");
    assertThat(change.text(UTC)).contains("low 94 became critical 94", "other logs");
  }

  @Test
  void merged_tellsIntoWhat() {
    IncidentChange change = new IncidentChange.Merged("KT-2");

    assertThat(json(change)).contains("\"change\":\"merged\"", "\"into\":\"KT-2\"");
    assertThat(change.text(UTC)).startsWith("Merged into KT-2");
  }

  @Test
  void reopened_tellsSinceWhenAndWhy() {
    Incident incident = Results.stolenKey("KT-1", Severity.S0);
    Instant until = incident.lastEvent().minusSeconds(60);
    Closing closing = new Closing(Closing.Decision.BENIGN, LATER, until, "nightly", true);
    IncidentChange change = new IncidentChange.Reopened(closing, incident.lastEvent());

    assertThat(json(change)).contains("\"change\":\"reopened\"", incident.lastEvent().toString());
    assertThat(change.text(UTC)).contains("closed as benign", "evidence after");
  }
}
