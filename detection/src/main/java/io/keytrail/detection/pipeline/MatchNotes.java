package io.keytrail.detection.pipeline;

import io.keytrail.detection.sigma.CapturedFields;
import io.keytrail.detection.sigma.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which rules held of which rows of a segment, without the events themselves: those stand in the
 * ledger, and most notes only feed a correlation that never fires. Rows are added in ascending
 * order.
 */
final class MatchNotes {
  /** A rule that held of a row. */
  record Note(Rule rule, CapturedFields captured, String text) {}

  private final List<Note> notes = new ArrayList<>();
  private final BitSet noted = new BitSet();
  private int[] rows = new int[256];

  void add(int row, Note note) {
    if (notes.size() == rows.length) {
      rows = Arrays.copyOf(rows, rows.length * 2);
    }
    noted.set(row);
    rows[notes.size()] = row;
    notes.add(note);
  }

  /** The notes on a row, in the order of the rules; nearly always none. */
  List<Note> of(int row) {
    if (!noted.get(row)) {
      return List.of();
    }
    int found = Arrays.binarySearch(rows, 0, notes.size(), row);
    int from = found;
    while (from > 0 && rows[from - 1] == row) {
      from--;
    }
    int to = found + 1;
    while (to < notes.size() && rows[to] == row) {
      to++;
    }
    return notes.subList(from, to);
  }
}
