package io.keytrail.response.permission;

import io.keytrail.response.plan.CommandLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The action that a call of {@code aws} needs. The client names operations as the API does, with
 * hyphens between the words, and policies do not tell capitals apart (IAM user guide, "Action").
 */
final class AwsAction {
  private AwsAction() {}

  /** The action; empty for other clients, and for what needs no permission. */
  static Optional<String> of(CommandLine line) {
    List<String> words = words(line);
    if (!line.program().equals("aws") || words.size() < 2 || words.getFirst().equals("sts")) {
      return Optional.empty();
    }
    String service = words.get(0).equals("s3api") ? "s3" : words.get(0);
    String operation =
        Arrays.stream(words.get(1).split("-", -1))
            .filter(word -> !word.isEmpty())
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
    return Optional.of(service + ":" + operation);
  }

  /** Service and operation, wherever options stand. */
  private static List<String> words(CommandLine line) {
    List<String> words = new ArrayList<>();
    List<String> arguments = line.arguments();
    for (int i = 1; i < arguments.size() && words.size() < 2; i++) {
      if (arguments.get(i).startsWith("--")) {
        i++;
      } else {
        words.add(arguments.get(i));
      }
    }
    return words;
  }
}
