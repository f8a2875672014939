package io.keytrail.response.evidence;

import io.keytrail.model.codec.MalformedDocument;
import io.keytrail.response.signing.VerifyingKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a bundle against its manifest. The bundle may have been made by anybody: nothing outside of
 * it is read, no link is followed, and every document in it has a limit.
 */
public final class BundleCheck {
  private static final long LONGEST_DOCUMENT = 256L << 20;
  private static final int MOST_FILES = 200_000;
  private static final int MOST_PROBLEMS = 1_000;
  private static final Set<String> OWN =
      Set.of(
          BundleWriter.MANIFEST,
          BundleWriter.SIGNATURE,
          BundleWriter.PUBLIC_KEY,
          BundleWriter.SUMS,
          BundleWriter.CUSTODY);

  private final Path bundle;
  private final List<String> problems = new ArrayList<>();

  private BundleCheck(Path bundle) {
    this.bundle = bundle;
  }

  /**
   * What was found.
   *
   * @param problems the first broken link first; empty when the bundle is whole
   * @param manifest what the bundle says it holds; empty when that cannot be believed
   * @param custody who had it, as far as the chain holds
   */
  public record Result(
      List<String> problems, Optional<Manifest> manifest, List<CustodyEntry> custody) {
    public Result {
      problems = List.copyOf(problems);
      custody = List.copyOf(custody);
    }
  }

  /**
   * Checks all of it.
   *
   * @param key whose signature it has to be; null for that of the key inside, which proves no more
   *     than that nothing was changed since whoever had that key signed
   */
  public static Result of(Path bundle, @Nullable VerifyingKey key) throws IOException {
    return new BundleCheck(bundle).check(key);
  }

  private Result check(@Nullable VerifyingKey key) throws IOException {
    byte[] bytes = document(BundleWriter.MANIFEST);
    checkSignature(bytes, key);
    Manifest manifest;
    try {
      manifest = Manifest.read(bytes);
    } catch (MalformedDocument e) {
      problem(BundleWriter.MANIFEST + ": " + e.getMessage());
      return new Result(problems, Optional.empty(), List.of());
    }
    manifest.items().forEach(this::checkItem);
    checkNothingElse(manifest);
    if (!Arrays.equals(document(BundleWriter.SUMS), manifest.sums())) {
      problem(BundleWriter.SUMS + " is not that of the manifest");
    }
    return new Result(problems, Optional.of(manifest), custody(bytes));
  }

  private void checkSignature(byte[] manifest, @Nullable VerifyingKey key) throws IOException {
    try {
      VerifyingKey signer =
          key != null
              ? key
              : VerifyingKey.ofPem(
                  new String(document(BundleWriter.PUBLIC_KEY), StandardCharsets.UTF_8));
      if (!signer.signed(manifest, document(BundleWriter.SIGNATURE))) {
        problem(
            key == null
                ? BundleWriter.SIGNATURE + " does not fit manifest and key"
                : BundleWriter.SIGNATURE + " is not of the key that was given");
      }
    } catch (IllegalArgumentException e) {
      problem(BundleWriter.PUBLIC_KEY + " " + e.getMessage());
    }
  }

  private void checkItem(EvidenceItem item) {
    Optional<Path> file = inside(item.path());
    if (file.isEmpty()) {
      problem(item.path() + ": leads out of the bundle");
      return;
    }
    try {
      if (!Files.isRegularFile(file.get(), LinkOption.NOFOLLOW_LINKS)) {
        problem(item.path() + ": is missing, or a link");
      } else if (Files.size(file.get()) != item.bytes()) {
        problem(
            "%s: has %d bytes and had %d"
                .formatted(item.path(), Files.size(file.get()), item.bytes()));
      } else if (!sha256(file.get()).equals(item.sha256())) {
        problem(item.path() + ": was changed");
      }
    } catch (IOException e) {
      problem(item.path() + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  /** The file of a path that stays below the bundle through real folders only. */
  private Optional<Path> inside(String path) {
    try {
      Path relative = Path.of(path);
      Path file = bundle.resolve(relative).normalize();
      boolean within = !relative.isAbsolute() && file.startsWith(bundle.normalize());
      Path at = bundle;
      for (Path name : relative) {
        at = at.resolve(name);
        if (Files.isSymbolicLink(at)) {
          return Optional.empty();
        }
      }
      return within && !path.contains("..") ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void checkNothingElse(Manifest manifest) throws IOException {
    Set<String> known = new HashSet<>(OWN);
    manifest.items().forEach(item -> known.add(item.path()));
    try (Stream<Path> all = Files.walk(bundle)) {
      all.limit(MOST_FILES)
          .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> bundle.relativize(path).toString().replace('\\', '/'))
          .filter(path -> !known.contains(path))
          .sorted()
          .forEach(path -> problem(path + ": is not of the bundle"));
    }
  }

  private List<CustodyEntry> custody(byte[] manifest) throws IOException {
    try {
      List<CustodyEntry> entries = CustodyEntry.read(document(BundleWriter.CUSTODY), manifest);
      if (entries.isEmpty()) {
        problem(BundleWriter.CUSTODY + " is empty");
      }
      return entries;
    } catch (MalformedDocument e) {
      problem(BundleWriter.CUSTODY + ": " + e.getMessage());
      return List.of();
    }
  }

  /** The bytes of one of the bundle's own documents; none where it is not there. */
  private byte[] document(String name) throws IOException {
    Path file = bundle.resolve(name);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      problem(name + ": is missing, or a link");
      return new byte[0];
    }
    if (Files.size(file) > LONGEST_DOCUMENT) {
      problem(name + ": is longer than " + LONGEST_DOCUMENT + " bytes");
      return new byte[0];
    }
    return Files.readAllBytes(file);
  }

  private void problem(String text) {
    if (problems.size() < MOST_PROBLEMS && !problems.contains(text)) {
      problems.add(text);
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
