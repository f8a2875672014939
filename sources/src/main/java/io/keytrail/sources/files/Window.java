package io.keytrail.sources.files;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a text that is in memory: bytes from {@link #position} (what has not been consumed)
 * to {@link #end}. {@link #fill} brings in more behind the end; it may move everything, so places
 * are kept relative to the position across it. A failure of the stream ends the text and is kept
 * for whoever asks once everything before it has been used.
 */
final class Window {
  private final InputStream in;
  private final boolean recycled;
  private final int most;
  private boolean ended;
  private @Nullable IOException failure;

  /** What is in memory; public to the package because the scanners work on it directly. */
  byte[] buffer;

  int position;
  int end;

  private Window(InputStream in, byte[] buffer, int most, boolean recycled) {
    this.in = in;
    this.buffer = buffer;
    this.most = most;
    this.recycled = recycled;
  }

  /** A window whose bytes stay as they are after it has moved on, so that slices of it last. */
  static Window lasting(InputStream in, ReadLimits limits) {
    return new Window(in, new byte[limits.windowBytes()], limits.recordBytes(), false);
  }

  /** A window that overwrites what has been consumed. */
  static Window recycling(InputStream in, byte[] buffer, ReadLimits limits) {
    return new Window(in, buffer, limits.recordBytes(), true);
  }

  /** Whether as much is held unconsumed as one record may have. */
  boolean isFull() {
    return end - position >= most;
  }

  /** Brings in more bytes; false when there are none left or the window is full. */
  boolean fill() {
    if (ended || isFull()) {
      return false;
    }
    makeRoom();
    int before = end;
    try {
      while (end < buffer.length) {
        int count = in.read(buffer, end, buffer.length - end);
        if (count < 0) {
          ended = true;
          break;
        }
        end += count;
      }
    } catch (IOException broken) {
      ended = true;
      failure = broken;
    }
    return end > before;
  }

  private void makeRoom() {
    int kept = end - position;
    boolean tight = kept > buffer.length / 2;
    if (position == 0 && end < buffer.length) {
      return;
    }
    if (tight) {
      buffer = grown(kept);
    } else {
      byte[] target = recycled ? buffer : new byte[buffer.length];
      System.arraycopy(buffer, position, target, 0, kept);
      buffer = target;
    }
    position = 0;
    end = kept;
  }

  private byte[] grown(int kept) {
    byte[] larger = new byte[Math.max(16, buffer.length * 2)];
    System.arraycopy(buffer, position, larger, 0, kept);
    return larger;
  }

  /** Whether a byte stands at the position, after bringing one in if need be. */
  boolean hasMore() {
    return position < end || fill();
  }

  /** Whether everything the stream has is in memory. */
  boolean holdsTheRest() {
    return ended;
  }

  /** Why the stream ended before its end; null if it did not. */
  @Nullable IOException failure() {
    return failure;
  }
}
