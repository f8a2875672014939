package io.keytrail.response.plan;

import org.jspecify.annotations.Nullable;

/**
 * How to see that a step worked.
 *
 * @param text for a reader; may be empty
 * @param check the same for a program; null where only a person can tell
 */
public record Verification(String text, @Nullable Check check) {
  public static final Verification NONE = new Verification("", null);
}
