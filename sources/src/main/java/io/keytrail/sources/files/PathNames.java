package io.keytrail.sources.files;

import java.nio.file.Path;

/** How paths are spelled. */
final class PathNames {
  private static final char UNDECODABLE = '\ufffd';

  private PathNames() {}

  /**
   * A path as text. A name whose bytes are no text in the encoding of file names is written with
   * those bytes as {@code %FC}, because otherwise several such names look the same, and only one of
   * the files would be read.
   */
  static String of(Path path) {
    String name = path.toString();
    if (name.indexOf(UNDECODABLE) < 0) {
      return name;
    }
    String bytes = path.toUri().getRawPath();
    int from = bytes.length();
    for (int i = path.getNameCount(); i > 0 && from > 0; i--) {
      from = bytes.lastIndexOf('/', from - 1);
    }
    return bytes.substring(path.isAbsolute() ? Math.max(from, 0) : from + 1);
  }
}
