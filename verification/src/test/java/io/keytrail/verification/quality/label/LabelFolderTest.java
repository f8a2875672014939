package io.keytrail.verification.quality.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.keytrail.verification.quality.label.LabelledCase.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LabelFolderTest {
  @TempDir private Path folder;

  @BeforeEach
  void logs() throws IOException {
    for (String path : List.of("raw/one.json", "masked/one.json", "two.json", "days/log.json.gz")) {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.writeString(folder.resolve(path), "{}");
    }
  }

  private Labels read(String labels) throws IOException {
    Files.writeString(folder.resolve("labels.json"), labels);
    return LabelFolder.read(folder);
  }

  @Test
  void truth_actionWithAnApiVersion_isTheCallWithoutIt() {
    Truth truth =
        new Truth(
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of("UpdateFunctionCode20150331v2", "CreateDistribution2020_05_31", "GetUser"),
            null,
            null);
    assertThat(truth.actions())
        .containsExactlyInAnyOrder("updatefunctioncode", "createdistribution", "getuser");
  }

  @Test
  void read_caseWithEverything_isTakenOver() throws IOException {
    Labels labels =
        read(
            """
            {"cases": [{"set": "drills", "name": "march", "technique": "T1098", "path": "two.json",
              "label": "attack", "principals": ["Lena"], "credentials": ["AKIA1"], "events": ["e1"],
              "actions": ["GetUser"], "first": "2026-03-02T10:00:00Z", "last": "2026-03-02T11:00:00Z"}]}
            """);

    assertThat(labels.problems()).isEmpty();
    assertThat(labels.cases())
        .singleElement()
        .satisfies(labelled -> {
          assertThat(labelled.set()).isEqualTo("drills");
          assertThat(labelled.name()).isEqualTo("march");
          assertThat(labelled.technique()).isEqualTo("T1098");
          assertThat(labelled.logs()).isEqualTo(folder.resolve("two.json"));
          assertThat(labelled.verdict()).isEqualTo(Verdict.ATTACK);
          assertThat(labelled.truth().namesPrincipal("LENA")).isTrue();
          assertThat(labelled.truth().namesCredential("AKIA1")).isTrue();
          assertThat(labelled.truth().events()).containsExactly("e1");
          assertThat(labelled.truth().first()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
        });
  }

  @Test
  void read_setsUnderTheirNames_eachInItsForm() throws IOException {
    Labels labels =
        read(
            """
            {"list": [{"file": "two.json", "technique": "t", "principals": ["a"], "events": 12,
                       "actions": {"GetUser": 3}}],
             "days": {"attack_principal": "b", "attack_key": "AKIA2"},
             "two": "synthetic, no attack"}
            """);

    assertThat(labels.problems()).isEmpty();
    assertThat(labels.cases())
        .extracting(LabelledCase::set, LabelledCase::verdict)
        .containsExactly(
            tuple("list", Verdict.ATTACK),
            tuple("days", Verdict.ATTACK),
            tuple("two", Verdict.BENIGN));
    assertThat(labels.cases().getFirst().truth().events()).isEmpty();
    assertThat(labels.cases().getFirst().truth().actions()).containsExactly("getuser");
    assertThat(labels.cases().get(1).logs()).isEqualTo(folder.resolve("days"));
    assertThat(labels.cases().get(1).truth().namesCredential("AKIA2")).isTrue();
  }

  @Test
  void read_arrayOfTraces_verdictsAsTheySay() throws IOException {
    Labels labels =
        read(
            """
            [{"trace": "two", "label": "malicious", "provider": "aws"},
             {"trace": "two", "label": "benign", "provider": "aws", "adversarial_benign": true},
             {"trace": "two", "label": "benign", "provider": "gcp", "adversarial_benign": false}]
            """);

    assertThat(labels.cases())
        .extracting(LabelledCase::verdict)
        .containsExactly(Verdict.ATTACK, Verdict.NEAR_MISS, Verdict.BENIGN);
    assertThat(labels.cases())
        .extracting(labelled -> labelled.set().substring(labelled.set().lastIndexOf(' ') + 1))
        .containsExactly("aws", "aws", "gcp");
  }

  @Test
  void read_copiesOfTheSameLogs_areSetsOfTheirOwn() throws IOException {
    Labels labels = read("{\"s\": [{\"file\": \"one.json\"}]}");

    assertThat(labels.cases())
        .extracting(LabelledCase::set)
        .containsExactlyInAnyOrder("s in raw", "s in masked");
  }

  @Test
  void read_sentencesAboutParts_verdictByTheirBeginning() throws IOException {
    Labels labels = read("{\"lab\": {\"two\": \"attack: a planted row\", \"log\": \"Benign.\"}}");

    assertThat(labels.cases())
        .extracting(LabelledCase::name, LabelledCase::verdict)
        .containsExactly(tuple("two", Verdict.ATTACK), tuple("log", Verdict.BENIGN));
  }

  @Test
  void read_labelsBelow_areReadToo() throws IOException {
    Files.writeString(
        folder.resolve("raw/labels.json"), "[{\"trace\": \"one\", \"label\": \"benign\"}]");
    Labels labels = read("{\"cases\": [{\"path\": \"two.json\"}]}");

    assertThat(labels.cases())
        .extracting(LabelledCase::logs)
        .containsExactly(folder.resolve("two.json"), folder.resolve("raw/one.json"));
  }

  @Test
  void read_wrongEntries_areProblemsAndTheRestIsUsed() throws IOException {
    Labels labels =
        read(
            """
            {"cases": [{"path": "two.json", "label": "odd"},
                       {"path": "two.json", "first": "yesterday"},
                       {"path": "nowhere.json"},
                       "text",
                       {"path": "two.json", "label": "benign"}],
             "number": 3,
             "words": "who knows"}
            """);

    assertThat(labels.cases())
        .singleElement()
        .extracting(LabelledCase::verdict)
        .isEqualTo(Verdict.BENIGN);
    assertThat(labels.problems())
        .hasSize(6)
        .allMatch(problem -> problem.contains("labels.json") && problem.contains("quality.md"))
        .anyMatch(problem -> problem.contains("cases 1") && problem.contains("\"odd\""))
        .anyMatch(problem -> problem.contains("cases 2") && problem.contains("time"))
        .anyMatch(problem -> problem.contains("nowhere.json"))
        .anyMatch(problem -> problem.contains("number 4"));
  }

  @Test
  void read_brokenJson_saysWhereAndGoesOn() throws IOException {
    Files.writeString(folder.resolve("raw/labels.json"), "[{\"trace\": \"one\"}]");
    Labels labels = read("{\"cases\": [\n{\"path\": oops}]}");

    assertThat(labels.problems())
        .singleElement()
        .asString()
        .contains("labels.json is no JSON at line 2");
    assertThat(labels.cases()).hasSize(1);
  }

  @Test
  void read_noLabelFile_saysSo() {
    assertThat(LabelFolder.read(folder).problems())
        .singleElement()
        .asString()
        .contains("has no labels.json");
    assertThat(LabelFolder.read(folder.resolve("gone")).problems()).hasSize(1);
  }

  @Test
  void read_pathOutOfTheFolder_isNotFollowed() throws IOException {
    Labels labels = read("{\"cases\": [{\"path\": \"../../etc/passwd\"}]}");

    assertThat(labels.cases()).isEmpty();
    assertThat(labels.problems()).hasSize(1);
  }
}
