package io.keytrail.sources.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.json.JsonSlice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S3 server access logs as text. */
final class S3AccessTextsTest {
  private static final String OWNER = "0123456789abcdef".repeat(4);
  private static final String GET =
      OWNER
          + " example-orders [05/Oct/2026:11:00:00 +0200] 203.0.113.7"
          + " arn:aws:iam::111122223333:user/mira.kovac 7B4A0FABBEXAMPLE REST.GET.OBJECT a/b.parquet"
          + " \"GET /a/b.parquet HTTP/1.1\" 200 - 4406583 4406583 84 21 \"-\" \"aws-cli/2.27.41\" -"
          + " s9lzHYrFp76EXAMPLE= SigV4 TLS_AES_128_GCM_SHA256 AuthHeader"
          + " example-orders.s3.eu-central-1.amazonaws.com TLSv1.3 - -\n";
  private static final String DELETE =
      GET.replace("REST.GET.OBJECT", "REST.DELETE.OBJECT")
          .replace("7B4A0FABBEXAMPLE", "7B4A0FABBEXAMPL2")
          .replace("200 - 4406583", "204 - -");

  @Test
  void read_line_isAnEventInTheWordsOfCloudTrail() {
    ActivityEvent event = Collected.from(GET).events.getFirst();
    JsonSlice document = event.record().document();

    assertThat(event.log()).isEqualTo(LogKind.S3_ACCESS);
    assertThat(event.time()).hasToString("2026-10-05T09:00:00Z");
    assertThat(event.action()).isEqualTo("GetObject");
    assertThat(event.effects().bytes()).isEqualTo(4_406_583);
    assertThat(event.actor().principal().key())
        .isEqualTo("arn:aws:iam::111122223333:user/mira.kovac");
    assertThat(event.actor().credential()).isNull();
    assertThat(document.textAt("eventSource")).isEqualTo("s3.amazonaws.com");
    assertThat(document.textAt("requestParameters", "key")).isEqualTo("a/b.parquet");
    assertThat(document.textAt("userIdentity", "type")).isEqualTo("IAMUser");
    assertThat(document.textAt("s3Access", "operation")).isEqualTo("REST.GET.OBJECT");
  }

  @Test
  void read_lineAndRowOfTheSameRequest_areTheSameEvent() {
    String row =
        """
        {"bucketowner":"%s","bucket_name":"example-orders","requestdatetime":"05/Oct/2026:09:00:00 +0000",
        "remoteip":"203.0.113.7","requester":"arn:aws:iam::111122223333:user/mira.kovac",
        "requestid":"7B4A0FABBEXAMPLE","operation":"REST.GET.OBJECT","key":"a/b.parquet",
        "httpstatus":"200","bytessent":4406583,"useragent":"aws-cli/2.27.41"}
        """
            .formatted(OWNER);

    ActivityEvent told = Collected.from(row).events.getFirst();

    assertThat(told.fingerprint()).isEqualTo(Collected.from(GET).events.getFirst().fingerprint());
    assertThat(told.effects()).isEqualTo(Collected.from(GET).events.getFirst().effects());
  }

  @Test
  void read_requestThatCloudTrailHasToo_isKnownByTheSameHash() {
    String trail =
        """
        {"eventVersion":"1.11","eventTime":"2026-10-05T09:00:02Z","eventSource":"s3.amazonaws.com",
        "eventName":"GetObject","awsRegion":"eu-central-1","eventID":"e1",
        "requestID":"7B4A0FABBEXAMPLE","additionalEventData":{"bytesTransferredOut":4406583}}
        """;

    assertThat(Collected.from(trail).events.getFirst().effects())
        .isEqualTo(Collected.from(GET).events.getFirst().effects());
  }

  @Test
  void read_userAgentWithQuotes_isOneField() {
    String text = GET.replace("aws-cli/2.27.41", "my \"own\"-tool");

    ActivityEvent event = Collected.from(text).events.getFirst();

    assertThat(event.origin().userAgent()).isEqualTo("my \"own\"-tool");
    assertThat(event.record().document().textAt("additionalEventData", "AuthenticationMethod"))
        .isEqualTo("AuthHeader");
  }

  @Test
  void read_linkSignedBeforehand_namesItsKeyAndKeepsNoSignature() {
    String link =
        "?X-Amz-Credential=AKIAEXAMPLEKEYSAMPLE%2F20261005%2Feu-central-1%2Fs3%2Faws4_request"
            + "&X-Amz-Security-Token=canary-token&X-Amz-Signature=canary-signature";

    ActivityEvent event =
        Collected.from(GET.replace("/a/b.parquet HTTP", "/a/b.parquet" + link + " HTTP"))
            .events
            .getFirst();

    assertThat(event.actor().credential()).extracting("id").isEqualTo("AKIAEXAMPLEKEYSAMPLE");
    assertThat(event.record().document().json()).doesNotContain("canary");
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 63, 64, 200, 4096})
  void read_anyWindow_isTheSame(int window) {
    String text = (GET + DELETE).repeat(40);

    Collected cut =
        Collected.from(
            text.getBytes(StandardCharsets.UTF_8), ReadLimits.standard().withWindowBytes(window));

    assertThat(cut.ids()).hasSize(80).isEqualTo(Collected.from(text).ids());
    assertThat(cut.rejected).isEmpty();
  }

  @Test
  void read_brokenLines_costOnlyThemselves() {
    Collected read =
        Collected.from(
            GET
                + OWNER
                + " example-orders [05/Oct/2026:11:00:00 +0200] 203.0.113.7\n"
                + GET.replace("05/Oct", "35/Oct")
                + GET.replace("REST.GET.OBJECT", "-")
                + DELETE);

    assertThat(read.ids()).containsExactly("7B4A0FABBEXAMPLE", "7B4A0FABBEXAMPL2");
    assertThat(read.rejected)
        .containsExactly(
            "2 an S3 access line ends too early",
            "3 an S3 access record has no readable time",
            "4 an S3 access record names no operation");
  }

  @Test
  void read_textsThatOnlyResembleIt_areNotTakenForIt() {
    List<String> others = List.of(GET.substring(1), GET.replace(" [", " ("), "Z" + GET);

    for (String other : others) {
      assertThat(Collected.from(other).events).isEmpty();
    }
  }
}
