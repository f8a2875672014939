package io.keytrail.response.hands;

/** How a call to a provider ended. What tells them apart is whether it can have had an effect. */
public sealed interface Answer {
  /** The provider did it. */
  record Done(Output output) implements Answer {}

  /**
   * There is no such thing at the provider; nothing was done.
   *
   * @param said in the provider's words
   */
  record Absent(String said) implements Answer {}

  /** The provider, or the client before it, will not do it; nothing was done. */
  record Refused(String said) implements Answer {}

  /** The provider wants to be asked later; nothing was done. */
  record Busy(String said) implements Answer {}

  /** No answer that says whether it was done. */
  record Lost(String said) implements Answer {}
}
