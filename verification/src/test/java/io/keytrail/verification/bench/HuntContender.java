package io.keytrail.verification.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code keytrail hunt} as a user starts it: launcher, shipped rules, nothing warm. */
record HuntContender(Path home, BenchmarkCorpus corpus, Path answer) implements Contender {
  @Override
  public String name() {
    return "keytrail hunt";
  }

  @Override
  public List<String> command() {
    return List.of(
        home.resolve("keytrail").toString(),
        "hunt",
        corpus.folder().toString(),
        "--quiet",
        "--fail-on=never",
        "--data-dir=" + answer.resolveSibling("data"),
        "--format=json",
        "--force",
        "--output=" + answer);
  }

  @Override
  public void check(String printed) throws IOException {
    JsonNode coverage = JsonMapper.shared().readTree(answer).path("coverage");
    Answers.expect(name() + ": events", corpus.distinct(), coverage.path("events").asLong());
    Answers.expect(name() + ": copies", corpus.copies(), coverage.path("duplicates").asLong());
    Answers.expect(name() + ": files", corpus.files(), coverage.path("filesRead").asLong());
  }
}
