package io.keytrail.sources.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.NormalizeResult;
import org.junit.jupiter.api.Test;

/** "AWS Internal" as the address may be a service at work or the console passing a call on. */
final class ConsoleCallTest {
  @Test
  void normalize_internalAddressWithConsoleSession_isThePersonsCall() {
    assertThat(event(",\"sessionCredentialFromConsole\":\"true\"", "").actor().serviceMade())
        .isFalse();
    assertThat(event(",\"sessionCredentialFromConsole\":true", "").actor().serviceMade()).isFalse();
  }

  @Test
  void normalize_internalAddressOtherwise_isAServicesCall() {
    assertThat(event("", "").actor().serviceMade()).isTrue();
    assertThat(
            event(",\"sessionCredentialFromConsole\":true", ",\"invokedBy\":\"AWS Internal\"")
                .actor()
                .serviceMade())
        .isTrue();
  }

  private static ActivityEvent event(String more, String moreIdentity) {
    JsonSlice record =
        JsonSlice.parse(
            "{\"eventVersion\":\"1.11\",\"userIdentity\":{\"type\":\"IAMUser\",\"accountId\":"
                + "\"111122223333\",\"arn\":\"arn:aws:iam::111122223333:user/lena\",\"accessKeyId\":"
                + "\"ASIALENAEXAMPLE00001\""
                + moreIdentity
                + "},\"eventTime\":\"2026-01-05T10:00:00Z\",\"eventSource\":\"ec2.amazonaws.com\","
                + "\"eventName\":\"CreateImage\",\"awsRegion\":\"eu-central-1\","
                + "\"sourceIPAddress\":\"AWS Internal\",\"userAgent\":\"AWS Internal\""
                + more
                + "}");
    JsonMembers members = new JsonMembers();
    members.read(record.buffer(), record.start(), record.end());
    NormalizeResult result =
        new CloudTrailNormalizer()
            .normalize(new RawRecord(new Provenance("test", 1), record), members);
    return ((NormalizeResult.Accepted) result).event();
  }
}
