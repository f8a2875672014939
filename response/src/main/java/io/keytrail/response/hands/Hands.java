package io.keytrail.response.hands;

import io.keytrail.response.plan.CommandLine;

/** Carries one command out, once. Implementations never try again by themselves. */
@FunctionalInterface
public interface Hands {
  /**
   * Carries it out.
   *
   * @param account whose credentials it needs; empty for those that are there
   */
  Answer perform(CommandLine line, String account);
}
