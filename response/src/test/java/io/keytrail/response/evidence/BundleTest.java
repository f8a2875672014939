package io.keytrail.response.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.response.plan.Digests;
import io.keytrail.response.signing.SigningKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final SigningKey KEY =
      SigningKey.ofPem(SigningKey.make(new SecureRandom()).privatePem());
  private static final SigningKey OTHER =
      SigningKey.ofPem(SigningKey.make(new SecureRandom()).privatePem());

  @TempDir Path folder;
  private Path bundle;

  @BeforeEach
  void collect() throws IOException {
    bundle = folder.resolve("case");
    Path log = folder.resolve("trail.json.gz");
    Files.write(log, new byte[] {0x1f, (byte) 0x8b, 8, 0});
    try (BundleWriter writer = new BundleWriter(bundle, CLOCK)) {
      writer.add("documents/incident.json", "incident", "{\"id\":\"INC-1\"}".getBytes(UTF_8));
      writer.copy("logs/0001-trail.json.gz", "a/trail.json.gz", log);
      writer.add("answers/keys.out", "answer", "[]".getBytes(UTF_8));
      writer.miss("log b is no longer there");
      assertThat(writer.complete("INC-1", "mira", "keytrail 1", KEY).items()).hasSize(3);
    }
  }

  @Test
  void of_wholeBundle_findsNothing() throws IOException {
    BundleCheck.Result result = BundleCheck.of(bundle, KEY.publicKey());

    assertThat(result.problems()).isEmpty();
    assertThat(result.manifest().orElseThrow().missing()).hasSize(1);
    assertThat(result.custody()).extracting(CustodyEntry::what).containsExactly("collected");
  }

  @Test
  void of_anyByteOfAnyFileChanged_namesTheFile() throws IOException {
    Random random = new Random(3);
    for (Path file : files()) {
      byte[] good = Files.readAllBytes(file);
      for (int i = 0; i < 40; i++) {
        byte[] bad = good.clone();
        int at = random.nextInt(bad.length);
        bad[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bad);
        List<String> problems = BundleCheck.of(bundle, KEY.publicKey()).problems();
        if (!file.endsWith(BundleWriter.PUBLIC_KEY)) {
          assertThat(problems).as("%s, byte %d", file, at).isNotEmpty();
          String name = bundle.relativize(file).toString();
          assertThat(problems)
              .as("%s, byte %d", file, at)
              .anyMatch(problem -> problem.contains(name) || name.startsWith("manifest"));
        }
      }
      Files.write(file, good);
    }
    assertThat(BundleCheck.of(bundle, null).problems()).isEmpty();
  }

  @Test
  void of_fileTakenAway_addedRenamedOrSwapped_namesIt() throws IOException {
    Path item = bundle.resolve("answers/keys.out");
    Files.delete(item);
    assertThat(problems()).containsExactly("answers/keys.out: is missing, or a link");

    Files.writeString(item, "[]");
    Files.writeString(bundle.resolve("answers/more.out"), "");
    assertThat(problems()).containsExactly("answers/more.out: is not of the bundle");

    Files.delete(bundle.resolve("answers/more.out"));
    Files.move(item, bundle.resolve("answers/key.out"));
    assertThat(problems())
        .containsExactly(
            "answers/keys.out: is missing, or a link", "answers/key.out: is not of the bundle");
  }

  @Test
  void of_signedAnewByAnother_isNotOfTheKeyThatWasGiven() throws IOException {
    byte[] manifest = Files.readAllBytes(bundle.resolve("manifest.json"));
    Files.write(bundle.resolve("manifest.sig"), OTHER.sign(manifest));
    Files.writeString(bundle.resolve("manifest.pub"), OTHER.publicKey().pem());

    assertThat(BundleCheck.of(bundle, null).problems()).isEmpty();
    assertThat(problems()).containsExactly("manifest.sig is not of the key that was given");
  }

  @Test
  void of_itemsInAnotherOrder_breakTheChainWhoeverSigns() throws IOException {
    Manifest manifest = Manifest.read(Files.readAllBytes(bundle.resolve("manifest.json")));
    String text = new String(manifest.canonical(), UTF_8);
    String first = text.substring(text.indexOf("{\"bytes\""), text.indexOf("},{") + 1);
    String second =
        text.substring(text.indexOf("},{") + 2, text.indexOf("},{", text.indexOf("},{") + 3) + 1);
    sign(text.replace(first + "," + second, second + "," + first));

    assertThat(problems()).anyMatch(problem -> problem.contains("the chain is broken before"));
  }

  @Test
  void of_hostilePaths_readNothingOutside() throws IOException {
    Path secret = folder.resolve("secret");
    Files.writeString(secret, "x");
    for (String path : List.of("../secret", secret.toString(), "logs/../../secret", "link")) {
      Files.deleteIfExists(bundle.resolve("link"));
      Files.createSymbolicLink(bundle.resolve("link"), secret);
      Manifest hostile =
          new Manifest(
              "INC-1",
              NOW,
              "x",
              "x",
              List.of(new EvidenceItem(path, 1, Digests.sha256("x"), "x", NOW)),
              List.of());
      sign(new String(hostile.canonical(), UTF_8));

      assertThat(problems()).contains(path + ": leads out of the bundle");
    }
  }

  @Test
  void of_custodyLinesChangedOrTakenOut_areNamed() throws IOException {
    for (String what : List.of("given to counsel", "given back")) {
      BundleCheck.Result result = BundleCheck.of(bundle, null);
      CustodyLog.append(bundle, result.custody(), NOW, "mira", what, KEY);
    }
    Path custody = bundle.resolve("custody.jsonl");
    String whole = Files.readString(custody);
    assertThat(problems()).isEmpty();

    Files.writeString(custody, whole.replace("counsel", "a thief"));
    assertThat(problems()).singleElement().asString().contains("custody line 2");
    Files.writeString(custody, whole.lines().skip(1).reduce("", (a, b) -> a + b + "\n"));
    assertThat(problems()).singleElement().asString().contains("custody line 1");
    Files.writeString(custody, "");
    assertThat(problems()).containsExactly("custody.jsonl is empty");
  }

  @Test
  void close_beforeComplete_leavesNothing() throws IOException {
    try (BundleWriter writer = new BundleWriter(folder.resolve("other"), CLOCK)) {
      writer.add("a", "b", new byte[1]);
    }

    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("case", "trail.json.gz");
    }
  }

  @Test
  void new_whereSomethingIs_isRefused() {
    assertThatThrownBy(() -> new BundleWriter(bundle, CLOCK))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void root_isThatOfRfc6962() {
    byte[] a = {0x61};
    byte[] b = {0x62};
    byte[] c = {0x63};
    String left = node(leaf(a), leaf(b));

    assertThat(MerkleTree.root(List.of())).isEqualTo(Digests.sha256(new byte[0]));
    assertThat(MerkleTree.root(List.of(a))).isEqualTo(leaf(a));
    assertThat(MerkleTree.root(List.of(a, b, c))).isEqualTo(node(left, leaf(c)));
  }

  private static String leaf(byte[] bytes) {
    return Digests.sha256(HexFormat.of().parseHex("00" + HexFormat.of().formatHex(bytes)));
  }

  private static String node(String left, String right) {
    return Digests.sha256(HexFormat.of().parseHex("01" + left + right));
  }

  private void sign(String manifest) throws IOException {
    Files.writeString(bundle.resolve("manifest.json"), manifest);
    Files.write(bundle.resolve("manifest.sig"), KEY.sign(manifest.getBytes(UTF_8)));
  }

  private List<String> problems() throws IOException {
    return BundleCheck.of(bundle, KEY.publicKey()).problems();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(bundle)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
