package io.keytrail.sources.fields;

/**
 * One shared instance per distinct text, for the texts that recur. Long ones pass through: nobody
 * may fill the memory with user agents. Not thread-safe.
 */
public final class TextPool {
  private static final int LONGEST = 512;

  private final Interner<String> texts = new Interner<>();

  /** The instance that stands for every equal text. */
  public String shared(String text) {
    if (text.isEmpty()) {
      return "";
    }
    return text.length() > LONGEST ? text : texts.same(text);
  }
}
