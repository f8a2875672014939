package io.keytrail.app.cli;

import io.keytrail.app.terminal.Paint;
import io.keytrail.app.terminal.Style;
import io.keytrail.app.terminal.TerminalText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** What the program says beside its results, on standard error; one message a line. */
final class Messages {
  /** Which messages are wanted. */
  enum Level {
    ERRORS,
    NORMAL,
    VERBOSE
  }

  private static final int MAX_LENGTH = 2000;

  private final OutputStream err;
  private final Paint paint;
  private final Level level;

  Messages(OutputStream err, Paint paint, Level level) {
    this.err = err;
    this.paint = paint;
    this.level = level;
  }

  void error(String what, String remedy) {
    print(paint.on(Style.HIGH, "keytrail: ") + TerminalText.safe(what, MAX_LENGTH));
    if (!remedy.isEmpty()) {
      print("  " + TerminalText.safe(remedy, MAX_LENGTH));
    }
  }

  void warning(String text) {
    if (level != Level.ERRORS) {
      print(paint.on(Style.WARNING, "warning: ") + TerminalText.safe(text, MAX_LENGTH));
    }
  }

  void note(String text) {
    if (level != Level.ERRORS) {
      print(paint.on(Style.FAINT, TerminalText.safe(text, MAX_LENGTH)));
    }
  }

  void detail(String text) {
    if (level == Level.VERBOSE) {
      print(paint.on(Style.FAINT, TerminalText.safe(text, MAX_LENGTH)));
    }
  }

  /** The stack trace, when it was asked for. */
  void trace(Throwable fault) {
    if (level == Level.VERBOSE) {
      StringWriter trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace));
      trace.toString().lines().forEach(line -> print(TerminalText.safe(line, MAX_LENGTH)));
    }
  }

  private void print(String line) {
    try {
      err.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      return; // nobody listens; the exit code still says it
    }
  }
}
