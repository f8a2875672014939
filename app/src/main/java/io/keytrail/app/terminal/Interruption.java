package io.keytrail.app.terminal;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What must not be left behind when somebody ends the process from outside (Ctrl-C, kill). The main
 * thread goes on until the process is gone, so what is undone has to refuse to be done again.
 * Thread-safe.
 */
public final class Interruption {
  private final Deque<Runnable> undoings = new ArrayDeque<>();
  private volatile boolean happened;

  /** Adds something to undo, before all that was added earlier; it may be done with by then. */
  public synchronized void undo(Runnable undoing) {
    undoings.push(undoing);
  }

  /** Undoes everything, the latest first. */
  public synchronized void happen() {
    happened = true;
    while (!undoings.isEmpty()) {
      undoings.pop().run();
    }
  }

  /** Whether the process is about to end, so that no failure is worth a word any more. */
  public boolean happened() {
    return happened;
  }
}
