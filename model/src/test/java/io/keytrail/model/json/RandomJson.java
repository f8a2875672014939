package io.keytrail.model.json;

import java.util.Random;

/** JSON that is always valid and looks like nothing in particular. */
final class RandomJson {
  private static final String[] TEXTS = {
    "",
    "a",
    "userName",
    "arn:aws:iam::111122223333:user/dev",
    "ü€😀",
    "\\\"",
    "\\\\",
    "\\u00e9",
    "{[,:]}",
    "\\/\\b\\f\\n\\r\\t",
    "\\ud83d\\ude00",
    "xxxxxxx\\\\",
    "12345678",
    "1234567\\\"8"
  };
  private static final String[] NUMBERS = {
    "0", "-1", "12.5", "1e9", "-0.0E-3", "12345678901234567"
  };
  private static final String[] SPACES = {"", "", "", " ", "\n", "\t\r\n  "};

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private int names;

  private RandomJson(Random random) {
    this.random = random;
  }

  static String object(Random random) {
    RandomJson json = new RandomJson(random);
    json.object(0);
    return json.out.toString();
  }

  private void object(int depth) {
    out.append('{');
    space();
    int size = random.nextInt(6);
    for (int i = 0; i < size; i++) {
      out.append(i == 0 ? "" : ",");
      space();
      // Numbered, because what a repeated name means differs between readers.
      out.append('"').append(pick(TEXTS)).append(names++).append('"');
      space();
      out.append(':');
      space();
      value(depth + 1);
      space();
    }
    out.append('}');
  }

  private void value(int depth) {
    switch (random.nextInt(depth > 8 ? 4 : 6)) {
      case 0 -> out.append('"').append(pick(TEXTS)).append(pick(TEXTS)).append('"');
      case 1 -> out.append(pick(NUMBERS));
      case 2 -> out.append(random.nextBoolean());
      case 3 -> out.append("null");
      case 4 -> object(depth);
      default -> array(depth);
    }
  }

  private void array(int depth) {
    out.append('[');
    space();
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      out.append(i == 0 ? "" : ",");
      space();
      value(depth + 1);
      space();
    }
    out.append(']');
  }

  private void space() {
    out.append(pick(SPACES));
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
