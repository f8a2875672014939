package io.keytrail.response.evidence;

import io.keytrail.response.plan.Digests;
import io.keytrail.response.signing.SigningKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a bundle together beside where it will be, and moves it there when it is whole and signed: a
 * process that ends on the way leaves no bundle. Not thread-safe.
 */
public final class BundleWriter implements AutoCloseable {
  static final String MANIFEST = "manifest.json";
  static final String SIGNATURE = "manifest.sig";
  static final String PUBLIC_KEY = "manifest.pub";
  static final String SUMS = "SHA256SUMS";
  static final String CUSTODY = "custody.jsonl";

  private final Path target;
  private final Path staging;
  private final Clock clock;
  private final List<EvidenceItem> items = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  /**
   * Begins one.
   *
   * @throws FileAlreadyExistsException if there is something already
   */
  public BundleWriter(Path target, Clock clock) throws IOException {
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    this.target = target.toAbsolutePath();
    this.clock = clock;
    Path parent = this.target.getParent();
    this.staging = Files.createTempDirectory(parent, ".keytrail-evidence-"); // its owner's only
  }

  /** Adds a document. */
  public void add(String path, String source, byte[] bytes) throws IOException {
    Path file = placed(path);
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      out.write(bytes);
    }
    items.add(new EvidenceItem(path, bytes.length, Digests.sha256(bytes), source, clock.instant()));
  }

  /** Adds a file as it is. */
  public void copy(String path, String source, Path original) throws IOException {
    Path file = placed(path);
    MessageDigest digest = sha256();
    long bytes;
    try (InputStream in = new DigestInputStream(Files.newInputStream(original), digest)) {
      bytes = Files.copy(in, file);
    }
    items.add(
        new EvidenceItem(
            path, bytes, HexFormat.of().formatHex(digest.digest()), source, clock.instant()));
  }

  private Path placed(String path) throws IOException {
    Path file = staging.resolve(path);
    Files.createDirectories(file.getParent());
    return file;
  }

  /** Notes what should have been there and is not. */
  public void miss(String what) {
    missing.add(what);
  }

  /** Signs what was added and moves it to its place. */
  public Manifest complete(String incident, String collector, String tool, SigningKey key)
      throws IOException {
    Manifest manifest = new Manifest(incident, clock.instant(), collector, tool, items, missing);
    byte[] signed = manifest.canonical();
    write(MANIFEST, signed);
    write(SIGNATURE, key.sign(signed));
    write(PUBLIC_KEY, key.publicKey().pem().getBytes(StandardCharsets.UTF_8));
    write(SUMS, manifest.sums());
    CustodyEntry first =
        CustodyEntry.next(List.of(), signed, clock.instant(), collector, "collected", key);
    write(
        CUSTODY,
        (new String(first.line(), StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8));
    sync();
    Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
    return manifest;
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(staging.resolve(name), bytes, StandardOpenOption.CREATE_NEW);
  }

  private void sync() throws IOException {
    try (Stream<Path> all = Files.walk(staging)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Takes away what was not completed. */
  @Override
  public void close() throws IOException {
    if (!Files.exists(staging)) {
      return;
    }
    try (Stream<Path> all = Files.walk(staging)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
