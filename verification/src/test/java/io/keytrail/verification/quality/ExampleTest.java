package io.keytrail.verification.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.app.run.HuntProfile;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.incident.Incident;
import io.keytrail.verification.quality.LabelledCase.Label;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    List<String> principals = new ArrayList<>();
    theft.path("principals").forEach(name -> principals.add(name.asString()));
    List<String> credentials = new ArrayList<>();
    theft.path("credentials").forEach(id -> credentials.add(id.asString()));

    CaseResult result =
        new QualityReport(HOME, HuntProfile.BALANCED)
            .hunt(
                new LabelledCase(
                    "example",
                    "stolen key",
                    List.of(HOME.resolve("examples/stolen-key")),
                    Label.THEFT,
                    principals));

    List<Incident> paging = result.incidents().stream().filter(i -> i.severity().paging()).toList();
    assertThat(paging)
        .singleElement()
        .satisfies(incident -> {
          assertThat(incident.severity()).isEqualTo(Severity.S0);
          assertThat(incident.credentials()).extracting(Credential::id).containsAll(credentials);
        });
    assertThat(result.paged()).isTrue();
  }
}
