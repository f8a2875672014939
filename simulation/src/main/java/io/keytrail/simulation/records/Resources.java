package io.keytrail.simulation.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables that ship inside the module: calls, networks, staff. */
public final class Resources {
  private static final String ROOT = "/io/keytrail/simulation/";

  private Resources() {}

  /**
   * The lines of a table without blank ones and comments.
   *
   * @param name path below the module's resources
   * @throws IllegalStateException if the module was packaged without it
   */
  public static List<String> lines(String name) {
    return text(name).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /** A table as it stands. */
  public static String text(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(ROOT + name)) {
      if (in == null) {
        throw new IllegalStateException("the table " + ROOT + name + " is missing from the module");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the table " + ROOT + name, e);
    }
  }
}
