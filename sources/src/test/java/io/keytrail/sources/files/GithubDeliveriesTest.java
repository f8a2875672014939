package io.keytrail.sources.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.ActivityEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way that GitHub's audit log is delivered gives the same entry back. */
final class GithubDeliveriesTest {
  private static final String ENTRY =
      "{\"action\":\"repo.access\",\"actor\":\"ada-quill\",\"created_at\":1772600768123,"
          + "\"_document_id\":\"kDoc1\",\"org\":\"larkfield\",\"repo\":\"larkfield/depot\","
          + "\"visibility\":\"public\"}";

  static List<String> deliveries() {
    String syslog = "<190>Mar 04 05:06:08 ghe-1 github_audit: " + ENTRY;
    String quoted = '"' + syslog.replace("\"", "\\\"") + '"';
    return List.of(
        ENTRY,
        "[" + ENTRY + "]",
        "{\"time\":1772600768,\"host\":\"github\",\"event\":" + ENTRY + "}",
        "{\"records\":[" + ENTRY + "]}",
        "{\"preview\":false,\"result\":{\"_raw\":\"" + ENTRY.replace("\"", "\\\"") + "\"}}",
        syslog,
        "{\"@timestamp\":\"2026-03-04T05:07:00Z\",\"program\":\"github_audit\",\"message\":"
            + quoted
            + "}");
  }

  @ParameterizedTest
  @MethodSource("deliveries")
  void read_delivery_entryInsideIsTheSame(String delivery) {
    Collected read = Collected.from(delivery + "\n");

    assertThat(read.rejected).isEmpty();
    assertThat(read.events).hasSize(1);
    ActivityEvent event = read.events.getFirst();
    assertThat(event.record().document().json()).isEqualTo(ENTRY);
    assertThat(event.fingerprint())
        .isEqualTo(Collected.from(ENTRY).events.getFirst().fingerprint());
  }

  @Test
  void read_copyWithMoreFields_isTheSameEvent() {
    ActivityEvent exported = Collected.from(ENTRY).events.getFirst();
    ActivityEvent streamed =
        Collected.from(ENTRY.replace("{\"action\"", "{\"@timestamp\":1772600768123,\"action\""))
            .events
            .getFirst();

    assertThat(streamed.fingerprint()).isEqualTo(exported.fingerprint());
    assertThat(streamed.time()).isEqualTo(exported.time());
  }

  @Test
  void read_syslogCutOff_isRefusedAndNothingElse() {
    Collected read =
        Collected.from(
            "{\"message\":\"<190>x github_audit: {\\\"action\\\":\\\"re\"}\n" + ENTRY + "\n");

    assertThat(read.rejected).hasSize(1);
    assertThat(read.ids()).containsExactly("kDoc1");
  }
}
