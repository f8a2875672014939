package io.keytrail.detection.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.declared.Declarations;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.OwnerDirectory;
import io.keytrail.detection.visibility.WatchedLog;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.Gap;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.SkippedFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BlindSpotsTest {
  private static List<String> spots(Coverage coverage) {
    IncidentWeigher weigher =
        new IncidentWeigher(
            WeighingSettings.of(Profile.BALANCED),
            address -> IpContext.NONE,
            OwnerDirectory.EMPTY,
            Acts.knownForLong(),
            Declarations.NONE);
    weigher.accept(
        Acts.finding("e", Layer.EVASION, 22, Acts.event(0, "StopLogging", Acts.byKey())));
    weigher.accept(
        Acts.finding("c", Layer.IDENTITY_CHANGE, 22, Acts.event(120, "CreateUser", Acts.byKey())));
    List<Incident> incidents = weigher.finish(coverage);
    return incidents.getFirst().blindSpots();
  }

  private static Coverage coverage(
      Instant spanStart, List<Gap> gaps, List<String> absentLogs, List<SkippedFile> skipped) {
    return new Coverage(
        2,
        1,
        10,
        skipped,
        10,
        10,
        0,
        Map.of(),
        Map.of("no time", 3L),
        Map.of(),
        spanStart,
        spanStart,
        gaps,
        absentLogs);
  }

  @Test
  void of_absentLogs_namesWhatTheyWouldHaveShownForThisProviderOnly() {
    List<String> spots =
        spots(
            coverage(
                Acts.START.minus(Duration.ofDays(30)),
                List.of(),
                List.of(
                    WatchedLog.S3_DATA_EVENTS.label(),
                    WatchedLog.GCP_DATA_ACCESS.label(),
                    "something-else"),
                List.of()));
    assertThat(spots)
        .contains(WatchedLog.S3_DATA_EVENTS.consequence())
        .contains("No something-else in the logs that were read.")
        .doesNotContain(WatchedLog.GCP_DATA_ACCESS.consequence());
  }

  @Test
  void of_silenceWithinTheIncident_isNamedAndOthersAreNot() {
    Gap within =
        new Gap(
            LogKind.CLOUDTRAIL,
            "111122223333",
            "us-west-2",
            Acts.START.plus(Duration.ofMinutes(30)),
            Acts.START.plus(Duration.ofMinutes(90)));
    Gap before =
        new Gap(
            LogKind.CLOUDTRAIL,
            "111122223333",
            "eu-west-1",
            Acts.START.minus(Duration.ofDays(3)),
            Acts.START.minus(Duration.ofDays(2)));
    List<String> spots =
        spots(
            coverage(
                Acts.START.minus(Duration.ofDays(30)),
                List.of(within, before),
                List.of(),
                List.of()));
    assertThat(spots).anyMatch(spot -> spot.contains("us-west-2"));
    assertThat(spots).noneMatch(spot -> spot.contains("eu-west-1"));
  }

  @Test
  void of_logsThatBeginShortBefore_saysSo() {
    List<String> spots =
        spots(
            coverage(
                Acts.START.minus(Duration.ofMinutes(30)),
                List.of(),
                List.of(),
                List.of(new SkippedFile("b.gz", "truncated"))));
    assertThat(spots)
        .anyMatch(spot -> spot.contains("begin only 30 minutes before"))
        .contains("Files that could not be read to their end: 1.")
        .contains("Records that could not be understood: 3.");
  }
}
