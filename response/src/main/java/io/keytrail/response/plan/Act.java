package io.keytrail.response.plan;

/** How a step is done. */
public sealed interface Act {
  /**
   * By a provider's own command-line client.
   *
   * @param line program and arguments
   */
  record Command(CommandLine line) implements Act {}

  /**
   * By a person, because the logs do not say all that a command needs, or no command does it.
   *
   * @param instruction what to do, in sentences
   */
  record Manual(String instruction) implements Act {}
}
