package io.keytrail.app.terminal;

/** Puts styles on texts that are already safe to show, or leaves them as they are. */
public enum Paint {
  COLORED {
    @Override
    public String on(Style style, String text) {
      return style == Style.PLAIN || text.isEmpty()
          ? text
          : "\u001b[" + style.code() + "m" + text + "\u001b[0m";
    }
  },
  NONE {
    @Override
    public String on(Style style, String text) {
      return text;
    }
  };

  public abstract String on(Style style, String text);

  public static Paint of(ColorWish wish, Surroundings surroundings, boolean terminal) {
    return wish.granted(surroundings, terminal) ? COLORED : NONE;
  }
}
