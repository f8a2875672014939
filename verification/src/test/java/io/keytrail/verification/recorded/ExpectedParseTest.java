package io.keytrail.verification.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.verification.recorded.ExpectedParse.Pair;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Normalisation agrees with the parse that others publish for recorded records. What the set has
 * parses of beside these (flow and DNS logs) is no audit log, and has no event to compare.
 */
final class ExpectedParseTest {
  private static final double LEAST_SHARE = 0.98;
  private static final List<String> SETS =
      List.of(
          "elastic/aws/cloudtrail",
          "elastic/azure/activitylogs",
          "elastic/azure/auditlogs",
          "elastic/azure/signinlogs",
          "elastic/gcp/audit");

  /** Where we differ on purpose: field, their value, our value, and why. */
  private static final Map<String, String> REASONS =
      Map.of(
          "outcome: failure, here denied",
          "a refusal for lack of permission is told from other failures: it is evidence of its own",
          "outcome: success, here pending",
          "the first record of a long operation says that it began, not how it ended",
          "outcome: unknown, here success",
          "an audit record of GCP without a status is one of a call that went well");

  private static RecordedLogs logs;

  private final Map<String, Long> differences = new TreeMap<>();
  private long compared;

  @BeforeAll
  static void findLogs() {
    logs = RecordedLogs.found();
  }

  @Test
  void normalize_recordsWithAPublishedParse_agreeOrDifferForAReason() {
    SETS.stream().flatMap(set -> logs.files(set).stream()).forEach(this::compare);

    long different = differences.values().stream().mapToLong(Long::longValue).sum();
    System.out.printf("%d fields compared, %d different %s%n", compared, different, differences);
    assertThat(compared).isPositive();
    assertThat(1 - (double) different / compared).isGreaterThanOrEqualTo(LEAST_SHARE);
    assertThat(differences.keySet()).isSubsetOf(REASONS.keySet());
  }

  private void compare(Path file) {
    Path published = file.resolveSibling(file.getFileName() + ExpectedParse.SUFFIX);
    if (!Files.exists(published)) {
      return;
    }
    List<JsonNode> expected = new ArrayList<>();
    JsonMapper.shared().readTree(published).path("expected").forEach(expected::add);
    for (ActivityEvent event : RecordedLogs.read(file).events()) {
      int record = Math.toIntExact(event.record().provenance().record());
      compare(new ExpectedParse(expected.get(record - 1)).beside(event));
    }
  }

  private void compare(Map<String, Pair> fields) {
    fields.forEach((name, pair) -> {
      compared++;
      if (!pair.agrees()) {
        differences.merge(name + ": " + pair.expected() + ", here " + pair.actual(), 1L, Long::sum);
      }
    });
  }
}
