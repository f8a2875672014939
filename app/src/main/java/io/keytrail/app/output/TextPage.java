package io.keytrail.app.output;

import io.keytrail.app.terminal.Paint;
import io.keytrail.app.terminal.Style;
import io.keytrail.app.terminal.TerminalText;
import io.keytrail.app.terminal.Wrap;
import java.util.List;

/**
 * Lines for people, none wider than the terminal. Texts are made safe here, at the last step before
 * they are shown, so that no caller can forget it.
 */
public final class TextPage {
  private static final int MIN_TEXT_COLUMNS = 8;
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final StringBuilder text = new StringBuilder();
  private final Paint paint;
  private final int columns;

  public TextPage(Paint paint, int columns) {
    this.paint = paint;
    this.columns = columns;
  }

  public int columns() {
    return columns;
  }

  public TextPage blank() {
    text.append('\n');
    return this;
  }

  /** A text, wrapped. */
  public TextPage line(Style style, String content) {
    return block("", Style.PLAIN, content, style, NO_LIMIT);
  }

  /** A text behind a label, its further lines set under its first. */
  public TextPage labelled(String label, String content, int maxLines) {
    return block(label, Style.FAINT, content, Style.PLAIN, maxLines);
  }

  /** As {@link #labelled}, with the text in a style. */
  public TextPage labelled(String label, Style style, String content, int maxLines) {
    return block(label, Style.FAINT, content, style, maxLines);
  }

  private TextPage block(
      String label, Style labelStyle, String content, Style style, int maxLines) {
    int indent = Wrap.width(label);
    int room = Math.max(columns - indent, Math.min(MIN_TEXT_COLUMNS, columns));
    List<String> lines = Wrap.lines(TerminalText.safe(content, 4 * columns + 400), room, maxLines);
    for (int i = 0; i < lines.size(); i++) {
      String before = i == 0 ? paint.on(labelStyle, label) : " ".repeat(indent);
      appendLine(before + paint.on(style, lines.get(i)));
    }
    return this;
  }

  /** A line to be copied: made safe, never wrapped, whatever the terminal's width. */
  public TextPage verbatim(String content) {
    appendLine(TerminalText.safe(content, NO_LIMIT));
    return this;
  }

  /** Pieces on one line, each in its style; what does not fit is cut. */
  public TextPage pieces(List<Piece> pieces) {
    StringBuilder line = new StringBuilder();
    int room = columns;
    for (Piece piece : pieces) {
      String safe = Wrap.clip(TerminalText.safe(piece.text()), room);
      line.append(paint.on(piece.style(), safe));
      room -= Wrap.width(safe);
      if (room <= 0) {
        break;
      }
    }
    appendLine(line.toString());
    return this;
  }

  private void appendLine(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  /** A piece of a line. */
  public record Piece(Style style, String text) {}

  @Override
  public String toString() {
    return text.toString();
  }
}
