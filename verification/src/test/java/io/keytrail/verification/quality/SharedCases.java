package io.keytrail.verification.quality;

import io.keytrail.verification.quality.LabelledCase.Label;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the cases of a folder of recordings with labels; what is not there is left out. */
final class SharedCases {
  private final Path data;
  private final List<LabelledCase> cases = new ArrayList<>();

  private SharedCases(Path data) {
    this.data = data;
  }

  static List<LabelledCase> of(Path data) {
    SharedCases shared = new SharedCases(data);
    shared.recordedTechniques();
    shared.singleRecordings();
    shared.activityTraces();
    shared.quietCompany();
    return List.copyOf(shared.cases);
  }

  private void recordedTechniques() {
    for (JsonNode technique : read("labels.json").path("stratus")) {
      add(
          "aws techniques",
          technique.path("technique").asString(),
          "aws/stratus_neutral/" + technique.path("file").asString(),
          Label.THEFT,
          texts(technique.path("principals")).stream().map(SharedCases::neutral).toList());
    }
  }

  /** The recordings have the recording tool's name replaced, the labels still have it. */
  private static String neutral(String principal) {
    return principal
        .replace("stratus-red-team", "acme-app")
        .replace("stratus_red_team", "acme_app");
  }

  private void singleRecordings() {
    JsonNode labels = read("labels.json");
    add(
        "recordings",
        "instance role off its host",
        "aws/otrf_ec2_proxy_s3_exfil",
        Label.THEFT,
        List.of(labels.path("otrf_ec2_proxy_s3_exfil").path("attack_principal").asString("")));
    add(
        "recordings",
        "application credential added",
        "azure/goldensaml",
        Label.THEFT,
        List.of(labels.path("goldensaml").path("principal").asString("")));
  }

  private void activityTraces() {
    for (JsonNode trace : read("multi/de_benchmark/labels.json")) {
      boolean malicious = trace.path("label").asString().equals("malicious");
      String provider = trace.path("provider").asString();
      String name = trace.path("trace").asString();
      add(
          "activity traces " + provider,
          name,
          "multi/de_benchmark/native_shape/"
              + (malicious ? "malicious/" : "benign/")
              + provider
              + "/"
              + name
              + ".json",
          malicious ? Label.THEFT : Label.QUIET,
          List.of());
    }
  }

  private void quietCompany() {
    add(
        "quiet company",
        "five days on three clouds",
        "synthetic/tshirt_benign_5d",
        Label.QUIET,
        List.of());
  }

  private void add(String set, String name, String path, Label label, List<String> thieves) {
    Path logs = data.resolve(path);
    if (Files.exists(logs)) {
      cases.add(new LabelledCase(set, name, List.of(logs), label, thieves));
    }
  }

  private JsonNode read(String file) {
    Path path = data.resolve(file);
    return Files.exists(path)
        ? JsonMapper.shared().readTree(path)
        : JsonMapper.shared().createObjectNode();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }
}
