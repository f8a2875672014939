package io.keytrail.verification.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.app.run.HuntProfile;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.incident.Incident;
import io.keytrail.verification.quality.figure.CaseResult;
import io.keytrail.verification.quality.label.LabelledCase;
import io.keytrail.verification.quality.label.LabelledCase.Verdict;
import io.keytrail.verification.quality.label.Truth;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped example has one theft in it and much that only looks like one. */
final class ExampleTest {
  private static final Path HOME = Path.of(System.getProperty("keytrail.home", "."));

  @Test
  void hunt_example_pagesForTheStolenKeyAndForNothingElse() {
    JsonNode theft =
        JsonMapper.shared().readTree(HOME.resolve("examples/stolen-key.truth.json")).path("theft");
    Set<String> principals = new TreeSet<>();
    theft.path("principals").forEach(name -> principals.add(name.asString()));
    Set<String> credentials = new TreeSet<>();
    theft.path("credentials").forEach(id -> credentials.add(id.asString()));
    Set<String> events = new TreeSet<>();
    theft.path("events").forEach(event -> events.add(event.path("id").asString()));

    CaseResult result =
        new LabelledHunt(HOME, HuntProfile.BALANCED)
            .judge(
                new LabelledCase(
                    "example",
                    "stolen key",
                    "stolen key",
                    HOME.resolve("examples/stolen-key"),
                    Verdict.ATTACK,
                    new Truth(principals, credentials, events, Set.of(), null, null)))
            .result();

    List<Incident> paging = result.incidents().stream().filter(i -> i.severity().paging()).toList();
    assertThat(paging)
        .singleElement()
        .satisfies(incident -> {
          assertThat(incident.severity()).isEqualTo(Severity.S0);
          assertThat(incident.credentials()).extracting(Credential::id).containsAll(credentials);
        });
    assertThat(result.paged()).isTrue();
    assertThat(result.falsePages()).isZero();
  }
}
