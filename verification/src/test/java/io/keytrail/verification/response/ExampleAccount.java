package io.keytrail.verification.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.verification.program.Keytrail;
import io.keytrail.verification.response.Moto.AccessKey;
import io.keytrail.verification.response.Moto.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An emulated account that holds the user, the keys and the machines of the shipped example, which
 * was hunted with the emulated ids in place of its own; and a responder's key to it.
 */
final class ExampleAccount implements AutoCloseable {
  private static final Path HOME = Path.of(System.getProperty("keytrail.home", "."));
  private static final Path TRAIL = HOME.resolve("examples/stolen-key/AWSLogs");
  private static final String ACCOUNT = "333344445555";
  private static final List<String> REGIONS = List.of("us-east-1", "us-west-2", "ap-southeast-1");
  private static final String USER = "mira.okafor-cli";
  private static final AccessKey ANYBODY = new AccessKey("AKIAIOSFODNN7EXAMPLE", "not-checked-yet");

  final Moto moto;
  final AccessKey responder;
  final Map<String, AccessKey> stolen = new LinkedHashMap<>();

  /** Of the incident of the theft. */
  final String incident;

  private final Path directory;
  private final Map<String, String> realIds = new LinkedHashMap<>();

  ExampleAccount(Path directory) throws IOException, InterruptedException {
    this.directory = directory;
    moto = Moto.started(ACCOUNT, directory);
    user("responder");
    responder = key("responder");
    user(USER);
    user("somebody-else"); // who administers the account when the example's user is cut off
    JsonNode example = incident(TRAIL);
    for (JsonNode node : example.path("lineage")) {
      realIds.put(node.path("id").asString(), real(node, example));
    }
    moto.enforce();
    assertThat(stolen).hasSize(2);
    for (AccessKey key : stolen.values()) {
      assertThat(moto.call(key, "ec2", "describe-instances").exitCode()).isZero();
    }
    incident = incident(rewritten()).path("id").asString();
  }

  /** The states of the user's keys. */
  List<String> keys() throws IOException, InterruptedException {
    return moto.asked(responder, "iam", "list-access-keys", "--user-name", USER)
        .findValuesAsString("Status");
  }

  /** How many machines were started for the example. */
  long machines() {
    return realIds.keySet().stream().filter(id -> id.startsWith("i-")).count();
  }

  /** How many copies of volumes there are as evidence. */
  long copies() throws IOException, InterruptedException {
    long count = 0;
    for (String region : REGIONS) {
      count +=
          moto
              .asked(
                  responder,
                  "--region",
                  region,
                  "ec2",
                  "describe-snapshots",
                  "--owner-ids",
                  ACCOUNT)
              .path("Snapshots")
              .findValuesAsString("Description")
              .stream()
              .filter(description -> description.startsWith("evidence of INC-"))
              .count();
    }
    return count;
  }

  /** In all regions in which there are any. */
  void assertMachinesStoppedAndCopied() throws IOException, InterruptedException {
    for (String region : REGIONS) {
      JsonNode machines =
          moto.asked(responder, "--region", region, "ec2", "describe-instances")
              .path("Reservations");
      assertThat(machines).isNotEmpty();
      for (JsonNode machine : machines) {
        assertThat(machine.path("Instances").path(0).path("State").path("Name").asString())
            .isEqualTo("stopped");
      }
      JsonNode copies =
          moto.asked(
                  responder,
                  "--region",
                  region,
                  "ec2",
                  "describe-snapshots",
                  "--owner-ids",
                  ACCOUNT)
              .path("Snapshots");
      assertThat(copies.findValuesAsString("Description"))
          .anyMatch(description -> description.startsWith("evidence of INC-"));
    }
  }

  private void user(String name) throws IOException, InterruptedException {
    moto.asked(ANYBODY, "iam", "create-user", "--user-name", name);
    Answer attached =
        moto.call(
            ANYBODY,
            "iam",
            "attach-user-policy",
            "--user-name",
            name,
            "--policy-arn",
            "arn:aws:iam::aws:policy/AdministratorAccess");
    assertThat(attached.exitCode()).as(attached.errors()).isZero();
  }

  private AccessKey key(String user) throws IOException, InterruptedException {
    JsonNode made =
        moto.asked(ANYBODY, "iam", "create-access-key", "--user-name", user).path("AccessKey");
    return new AccessKey(
        made.path("AccessKeyId").asString(), made.path("SecretAccessKey").asString());
  }

  /** Makes in the emulated account what a node of the tree stands for. */
  private String real(JsonNode node, JsonNode example) throws IOException, InterruptedException {
    if (node.path("kind").asString().equals("access-key")) {
      AccessKey key = key(USER);
      stolen.put(key.id(), key);
      return key.id();
    }
    assertThat(node.path("kind").asString()).isEqualTo("instance");
    return moto.asked(
            ANYBODY,
            "--region",
            region(node.path("eventId").asString(), example),
            "ec2",
            "run-instances",
            "--image-id",
            "ami-12c6146b",
            "--instance-type",
            "t2.micro")
        .path("Instances")
        .path(0)
        .path("InstanceId")
        .asString();
  }

  private static String region(String eventId, JsonNode example) {
    for (JsonNode event : example.path("events")) {
      if (event.path("id").asString().equals(eventId)) {
        return event.path("region").asString();
      }
    }
    throw new AssertionError("no event " + eventId);
  }

  /** The trail with the emulated account's ids in place of the example's. */
  private Path rewritten() throws IOException {
    Path copy = directory.resolve("trail");
    try (Stream<Path> files = Files.walk(TRAIL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(TRAIL.relativize(file).toString());
        Files.createDirectories(target.getParent());
        String text = inflated(file);
        for (Map.Entry<String, String> id : realIds.entrySet()) {
          text = text.replace(id.getKey(), id.getValue());
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(target))) {
          out.write(text.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return copy;
  }

  private static String inflated(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      in.transferTo(text);
      return text.toString(StandardCharsets.UTF_8);
    }
  }

  private JsonNode incident(Path logs) {
    String hunted = keytrail("hunt", logs.toString(), "-f", "json", "--reveal");
    return JsonMapper.shared().readTree(hunted).path("incidents").path(0);
  }

  /** Runs the program, which has to succeed or to find something. */
  String keytrail(String... words) {
    Keytrail.Run run = Keytrail.built(directory.resolve("data")).run(words);
    assertThat(run.exitCode()).as(run.errors()).isIn(0, 3);
    return run.output();
  }

  /** Runs the program as the responder. */
  Keytrail.Run respond(String... words) {
    return installed().run(words);
  }

  /** The program as the responder has it. */
  Keytrail installed() {
    return Keytrail.built(directory.resolve("data")).in(moto.environment(responder));
  }

  /** Leaves the responder what {@code respond permissions} prints for the incident, and no more. */
  void narrowResponder() throws IOException, InterruptedException {
    JsonNode roles =
        JsonMapper.shared()
            .readTree(keytrail("respond", "permissions", incident, "-f", "json"))
            .path("roles");
    for (JsonNode role : roles) {
      Answer put =
          moto.call(
              responder,
              "iam",
              "put-user-policy",
              "--user-name",
              "responder",
              "--policy-name",
              role.path("name").asString(),
              "--policy-document",
              role.path("policy").toString());
      assertThat(put.exitCode()).as(put.errors()).isZero();
    }
    Answer detached =
        moto.call(
            responder,
            "iam",
            "detach-user-policy",
            "--user-name",
            "responder",
            "--policy-arn",
            "arn:aws:iam::aws:policy/AdministratorAccess");
    assertThat(detached.exitCode()).as(detached.errors()).isZero();
    assertThat(moto.call(responder, "iam", "list-users").errors()).contains("not authorized");
  }

  /** Asserts that nobody gets anything with a stolen key. */
  void assertThiefIsOut() throws IOException, InterruptedException {
    for (AccessKey key : stolen.values()) {
      Answer refused = moto.call(key, "ec2", "describe-instances");
      assertThat(refused.errors()).contains("is not authorized to perform");
    }
  }

  /** As anybody checks kept evidence, without this program. */
  static void assertSumsMatch(Path evidence) throws IOException, InterruptedException {
    Process check =
        new ProcessBuilder("sha256sum", "--quiet", "-c", "SHA256SUMS")
            .directory(evidence.toFile())
            .start();
    assertThat(check.waitFor()).isZero();
  }

  @Override
  public void close() {
    moto.close();
  }
}
