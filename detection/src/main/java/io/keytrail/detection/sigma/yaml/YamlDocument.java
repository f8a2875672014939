package io.keytrail.detection.sigma.yaml;

/** What became of one document of a file. */
public sealed interface YamlDocument {
  /** Number in its file, from 1. */
  int number();

  /** It was read. */
  record Read(int number, YamlNode root) implements YamlDocument {}

  /** It was refused. */
  record Refused(int number, String reason) implements YamlDocument {}
}
