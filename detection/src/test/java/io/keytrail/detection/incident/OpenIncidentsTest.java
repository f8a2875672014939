package io.keytrail.detection.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.enrich.IpContext;
import io.keytrail.model.finding.Layer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When the baseline is kept from learning. */
final class OpenIncidentsTest {
  private static final int A_DAY = 24 * 60;
  private static final String KEY = Acts.DEVELOPER.key();

  private final OpenIncidents open =
      new OpenIncidents(
          WeighingSettings.of(Profile.BALANCED),
          address -> IpContext.NONE,
          Acts.knownForLong(),
          Acts.NOTHING_DECLARED);

  private void found(int minute, String detection, Layer layer, double points) {
    open.found(Acts.finding(detection, layer, points, Acts.event(minute, detection, Acts.byKey())));
  }

  private void theft(int minute) {
    found(minute, "aws.cred.probe", Layer.PROBING, 14);
    found(minute + 5, "aws.iam.trust-out", Layer.IDENTITY_CHANGE, 25);
    found(minute + 10, "aws.evasion.trail", Layer.EVASION, 22);
    found(minute + 20, "aws.compute.mining", Layer.RESOURCE_IMPACT, 26);
  }

  private static Instant at(int minute) {
    return Acts.START.plus(Duration.ofMinutes(minute));
  }

  @Test
  void frozen_evidenceOfATheft_fromWhereItWouldPage() {
    found(0, "aws.cred.probe", Layer.PROBING, 14);
    assertThat(open.frozen(KEY, at(1))).isFalse();
    theft(0);
    assertThat(open.frozen(KEY, at(21))).isTrue();
    assertThat(open.rollBackFrom(KEY, at(21))).isEqualTo(Acts.START);
    assertThat(open.frozen("somebody else", at(21))).isFalse();
  }

  @Test
  void frozen_weakEvidenceEveryDay_neverFreezes() {
    for (int day = 0; day < 20; day++) {
      found(day * A_DAY, "aws.iam.admin-grant", Layer.IDENTITY_CHANGE, 18);
      found(day * A_DAY + 9, "aws.recon.breadth", Layer.PROBING, 10);
    }
    assertThat(open.frozen(KEY, at(20 * A_DAY))).isFalse();
  }

  @Test
  void rollBackFrom_findingsLongBefore_startsAtTheEvidenceThatCounts() {
    found(-20 * A_DAY, "aws.iam.admin-grant", Layer.IDENTITY_CHANGE, 18);
    theft(0);
    assertThat(open.rollBackFrom(KEY, at(30))).isEqualTo(Acts.START);
  }

  @Test
  void frozen_afterLongSilence_endsAndCanBeginAnew() {
    theft(0);
    assertThat(open.frozen(KEY, at(20 + 14 * A_DAY))).isTrue();
    assertThat(open.frozen(KEY, at(21 + 14 * A_DAY))).isFalse();
    theft(40 * A_DAY);
    assertThat(open.rollBackFrom(KEY, at(41 * A_DAY))).isEqualTo(at(40 * A_DAY));
  }
}
