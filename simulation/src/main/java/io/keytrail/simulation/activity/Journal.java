package io.keytrail.simulation.activity;

import io.keytrail.simulation.records.LogRecord;
import java.util.ArrayList;
import java.util.List;

/** The records of one day, in the order they were put in. Not thread-safe. */
public final class Journal {
  /**
   * A record that the thief caused.
   *
   * @param step what it belongs to, such as {@code probe}
   * @param credential the key it was made with
   */
  public record Stolen(String step, String credential, LogRecord record) {}

  private final List<LogRecord> records = new ArrayList<>();
  private final List<Stolen> stolen = new ArrayList<>();

  public void add(LogRecord record) {
    records.add(record);
  }

  /** A record of the thief's, kept apart as well: it is the truth that hunting is held against. */
  public void addStolen(String step, String credential, LogRecord record) {
    records.add(record);
    stolen.add(new Stolen(step, credential, record));
  }

  public List<Stolen> stolen() {
    return stolen;
  }

  public List<LogRecord> records() {
    return records;
  }
}
