package io.keytrail.verification.quality.label;

import io.keytrail.verification.quality.label.LabelledCase.Verdict;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One label file. Its cases stand in an array, or in an object under the name of their set; a set
 * may be an array of cases, one case, or one sentence about a whole folder.
 */
final class LabelFile {
  private final Path file;
  private final LogIndex logs;
  private final List<LabelledCase> cases;
  private final List<String> problems;

  private LabelFile(Path file, List<LabelledCase> cases, List<String> problems) {
    this.file = file;
    this.logs = new LogIndex(folderOf(file));
    this.cases = cases;
    this.problems = problems;
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file : folder;
  }

  static void read(JsonNode labels, Path file, List<LabelledCase> cases, List<String> problems) {
    LabelFile reader = new LabelFile(file, cases, problems);
    if (labels.isArray()) {
      reader.cases(String.valueOf(folderOf(file).getFileName()), labels, "");
    } else if (labels.isObject()) {
      labels.properties().forEach(set -> reader.set(set.getKey(), set.getValue()));
    } else {
      problems.add(
          file + " is neither an object nor an array. docs/quality.md describes the form.");
    }
  }

  private void set(String name, JsonNode value) {
    if (value.isArray()) {
      cases(name, value, name);
    } else if (value.isString()) {
      sentence(name, name, value.asString());
    } else if (value.isObject()
        && value.properties().stream().allMatch(p -> sentence(p.getValue()))) {
      value.properties().forEach(part -> sentence(name, part.getKey(), part.getValue().asString()));
    } else if (value.isObject()) {
      one(name, value, name, name);
    } else {
      problem(name, "is neither an array, an object nor a text");
    }
  }

  /** Whether a value says in words what a file holds. */
  private static boolean sentence(JsonNode value) {
    String text = value.isString() ? value.asString().toLowerCase(Locale.ROOT) : "";
    return text.startsWith("attack") || text.startsWith("benign") || text.contains("no attack");
  }

  private void sentence(String set, String logName, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean benign = lower.startsWith("benign") || lower.contains("no attack");
    if (!benign && !lower.startsWith("attack")) {
      problem(
          set + ", " + logName, "says in words what it holds, but not \"attack\" or \"benign\"");
      return;
    }
    add(set, logName, logName, logName, benign ? Verdict.BENIGN : Verdict.ATTACK, Truth.EVERYTHING);
  }

  private void cases(String set, JsonNode array, String folder) {
    int number = 0;
    for (JsonNode label : array) {
      number++;
      if (label.isObject()) {
        String named = text(label, "set");
        String provider = text(label, "provider");
        String ofSet = !named.isEmpty() ? named : provider.isEmpty() ? set : set + " " + provider;
        one(ofSet, label, folder, set + " " + number);
      } else {
        problem(set + ", number " + number, "is no object");
      }
    }
  }

  private void one(String set, JsonNode label, String folder, String place) {
    String logName = firstOf(label, "path", "file", "trace", "name");
    Verdict verdict = verdict(label, place);
    Truth truth = truth(label, place);
    if (verdict == null || truth == null) {
      return;
    }
    String name = firstOf(label, "name", "trace", "file", "path");
    String technique = firstOf(label, "technique", "name", "trace", "file");
    add(
        set,
        name.isEmpty() ? set : name,
        technique.isEmpty() ? set : technique,
        logName.isEmpty() ? folder : logName,
        verdict,
        truth);
  }

  private void add(
      String set, String name, String technique, String logName, Verdict verdict, Truth truth) {
    List<Path> found = logs.find(logName);
    if (found.isEmpty()) {
      problem(set + ", " + name, "names logs that are not there: " + logName);
    }
    for (Path path : found) {
      String copy = found.size() == 1 ? set : set + " in " + copyOf(path, found);
      cases.add(new LabelledCase(copy, name, technique, path, verdict, truth));
    }
  }

  /** Copies of the same logs are told apart by the topmost folder in which their paths differ. */
  private static String copyOf(Path path, List<Path> copies) {
    for (int i = 0; i < path.getNameCount(); i++) {
      Path name = path.getName(i);
      int depth = i;
      if (copies.stream()
          .anyMatch(c -> depth < c.getNameCount() && !c.getName(depth).equals(name))) {
        return name.toString();
      }
    }
    return path.toString();
  }

  private @Nullable Verdict verdict(JsonNode label, String place) {
    if (label.path("adversarial_benign").asBoolean(false)) {
      return Verdict.NEAR_MISS;
    }
    return switch (text(label, "label").toLowerCase(Locale.ROOT)) {
      case "", "attack", "malicious", "theft" -> Verdict.ATTACK;
      case "near-miss", "near_miss", "hard-negative" -> Verdict.NEAR_MISS;
      case "benign", "quiet" -> Verdict.BENIGN;
      default -> {
        problem(
            place,
            "has the label \"" + text(label, "label") + "\", not attack, near-miss or benign");
        yield null;
      }
    };
  }

  private @Nullable Truth truth(JsonNode label, String place) {
    try {
      return new Truth(
          texts(label, "principals", "principal", "attack_principal"),
          texts(label, "credentials", "credential", "attack_key"),
          texts(label, "events"),
          texts(label, "actions"),
          time(label, "first"),
          time(label, "last"));
    } catch (DateTimeException noTime) {
      problem(place, "has a time that is none (" + noTime.getMessage() + ")");
      return null;
    }
  }

  /** The texts under any of the names: an array of them, one, or the keys of an object. */
  private static Set<String> texts(JsonNode label, String... names) {
    Set<String> texts = new TreeSet<>();
    for (String name : names) {
      JsonNode value = label.path(name);
      if (value.isString()) {
        texts.add(value.asString());
      } else if (value.isObject()) {
        texts.addAll(value.propertyNames());
      } else {
        value.forEach(one -> texts.add(one.isObject() ? text(one, "id") : one.asString("")));
      }
    }
    texts.remove("");
    return texts;
  }

  private static @Nullable Instant time(JsonNode label, String name) {
    String text = text(label, name);
    return text.isEmpty() ? null : Instant.parse(text);
  }

  private static String firstOf(JsonNode label, String... names) {
    for (String name : names) {
      String text = text(label, name);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static String text(JsonNode label, String name) {
    return label.path(name).asString("");
  }

  private void problem(String place, String what) {
    problems.add(file + ", " + place + " " + what + ". Left out; docs/quality.md has the form.");
  }
}
