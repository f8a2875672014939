package io.keytrail.model.event;

/**
 * Where a record stood.
 *
 * @param file path as the user gave it, with the entry behind {@code !} for archives; {@code -} for
 *     standard input
 * @param record number of the record in its file, from 1, counted over every record the file holds
 */
public record Provenance(String file, long record) implements Comparable<Provenance> {
  @Override
  public int compareTo(Provenance other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Long.compare(record, other.record);
  }
}
