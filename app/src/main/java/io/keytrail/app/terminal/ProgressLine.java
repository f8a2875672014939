package io.keytrail.app.terminal;

import io.keytrail.app.run.HuntProgress;
import io.keytrail.model.metering.Amounts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A line on a terminal that tells how far a hunt is: share, files, bytes, events and the time left,
 * as many of them as fit. Redrawn in place a few times a second and gone in the end. Thread-safe.
 */
public final class ProgressLine implements HuntProgress, AutoCloseable {
  private static final long REDRAW_NANOS = 100_000_000;
  private static final long ESTIMATE_AFTER_NANOS = 1_000_000_000;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final int BAR_CELLS = 20;

  private final OutputStream err;
  private final int columns;
  private final LongSupplier nanoTime;
  private final long started;
  private long drawn;
  private int width;
  private boolean closed;
  private int filesFound;
  private long bytesFound;
  private int filesRead;
  private long bytesRead;
  private long events;

  /**
   * @param nanoTime a clock that only moves forward, as {@code System.nanoTime()}
   */
  public ProgressLine(OutputStream err, int columns, LongSupplier nanoTime) {
    this.err = err;
    this.columns = columns;
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
    this.drawn = started - REDRAW_NANOS;
  }

  @Override
  public synchronized void found(int files, long bytes) {
    filesFound = files;
    bytesFound = bytes;
    drawIfDue();
  }

  @Override
  public synchronized void read(int files, long bytes, long newEvents) {
    filesRead += files;
    bytesRead += bytes;
    events += newEvents;
    drawIfDue();
  }

  @Override
  public synchronized void weighing() {
    draw("putting findings together ...");
  }

  private void drawIfDue() {
    long now = nanoTime.getAsLong();
    if (now - drawn >= REDRAW_NANOS) {
      drawn = now;
      draw(text(now - started));
    }
  }

  private String text(long elapsed) {
    double share = share();
    StringBuilder line = new StringBuilder();
    int filled = (int) Math.round(share * BAR_CELLS);
    append(line, "[" + "#".repeat(filled) + ".".repeat(BAR_CELLS - filled) + "]");
    append(line, String.format(Locale.ROOT, "%3.0f %%", share * 100));
    append(line, String.format(Locale.ROOT, "%,d/%,d files", filesRead, filesFound));
    append(line, left(elapsed, share));
    append(line, String.format(Locale.ROOT, "%,d events", events));
    append(line, Amounts.bytes(bytesRead) + "/" + Amounts.bytes(bytesFound));
    return line.toString();
  }

  private double share() {
    double share =
        bytesFound > 0
            ? (double) bytesRead / bytesFound
            : filesFound > 0 ? (double) filesRead / filesFound : 0;
    return Math.clamp(share, 0.0, 1.0);
  }

  private static String left(long elapsed, double share) {
    if (elapsed < ESTIMATE_AFTER_NANOS || share < 0.01) {
      return "";
    }
    long seconds = Math.round(elapsed / NANOS_PER_SECOND * (1 - share) / share);
    return seconds < 60
        ? seconds + " s left"
        : String.format(Locale.ROOT, "%d:%02d min left", seconds / 60, seconds % 60);
  }

  private void append(StringBuilder line, String piece) {
    if (!piece.isEmpty() && line.length() + 2 + piece.length() < columns) {
      line.append(line.isEmpty() ? "" : "  ").append(piece);
    }
  }

  private void draw(String line) {
    if (closed) {
      return;
    }
    String shown = Wrap.clip(line, columns - 1);
    write("\r" + Wrap.pad(shown, width) + "\r" + shown);
    width = shown.length();
  }

  private void write(String text) {
    try {
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      width = 0; // nobody watches; the hunt goes on
    }
  }

  /** Takes the line away for good. */
  @Override
  public synchronized void close() {
    closed = true;
    if (width > 0) {
      // A terminal shows ^C behind the line.
      write("\r" + " ".repeat(Math.min(width + 2, columns - 1)) + "\r");
      width = 0;
    }
  }
}
