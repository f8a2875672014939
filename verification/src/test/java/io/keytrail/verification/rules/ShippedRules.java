package io.keytrail.verification.rules;

import io.keytrail.detection.sigma.RuleFile;
import io.keytrail.detection.sigma.RuleOptions;
import io.keytrail.detection.sigma.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The rule files of the checkout, by their path below {@code content/rules}. */
final class ShippedRules {
  static final String SAMPLES = ".samples.yml";
  private static final String RULE = ".yml";

  private final Path folder;

  ShippedRules() {
    this.folder = Path.of(System.getProperty("keytrail.home"), "content", "rules");
  }

  /** Every rule file in the order of its path; samples are none. */
  List<String> files() {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(RULE) && !name.endsWith(SAMPLES))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RuleSet load() {
    List<RuleFile> files = files().stream().map(name -> new RuleFile(name, text(name))).toList();
    return RuleSet.load(files, RuleOptions.DEFAULTS);
  }

  /** The file of a rule file's samples; it may be missing. */
  static String samplesOf(String ruleFile) {
    return ruleFile.substring(0, ruleFile.length() - RULE.length()) + SAMPLES;
  }

  /** A file's name without folder and ending: the name of its rule, or what its rules share. */
  static String baseName(String ruleFile) {
    return ruleFile.substring(ruleFile.lastIndexOf('/') + 1, ruleFile.length() - RULE.length());
  }

  boolean has(String name) {
    return Files.isRegularFile(folder.resolve(name));
  }

  String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
