package io.keytrail.sources.parquet;

import java.util.ArrayList;
import java.util.List;

/**
 * What the end of a file says of the rest of it.
 *
 * @param columns those that are read
 * @param nested names of lists, maps and structures, which are left out
 * @param groups the row groups as they are described
 */
record Footer(List<Column> columns, List<String> nested, List<Thrift> groups) {
  private static final int MAX_COLUMNS = 2_000;
  private static final int REPEATED = 2;

  static Footer of(Thrift file) throws DamagedParquet {
    if (file.has(8)) {
      throw new DamagedParquet("columns are encrypted: decrypt the file first");
    }
    List<Thrift> schema = file.structs(2);
    if (schema.size() < 2 || schema.size() > MAX_COLUMNS) {
      throw new DamagedParquet(
          "the footer describes " + schema.size() + " columns; read are 2 to " + MAX_COLUMNS);
    }
    List<Column> columns = new ArrayList<>();
    List<String> nested = new ArrayList<>();
    int leaf = 0;
    int at = 1;
    while (at < schema.size()) {
      Thrift element = schema.get(at);
      if (element.number(5, 0) == 0 && element.number(3, 0) != REPEATED) {
        columns.add(Column.of(element, leaf++));
        at++;
      } else {
        nested.add(element.text(4));
        int end = behind(schema, at);
        for (; at < end; at++) {
          leaf += schema.get(at).number(5, 0) == 0 ? 1 : 0;
        }
      }
    }
    return new Footer(List.copyOf(columns), List.copyOf(nested), file.structs(4));
  }

  /** The place behind an element and everything inside it. */
  private static int behind(List<Thrift> schema, int from) throws DamagedParquet {
    long open = 1;
    int at = from;
    while (open > 0) {
      if (at == schema.size()) {
        throw new DamagedParquet("the footer describes less columns than it states");
      }
      long children = schema.get(at++).number(5, 0);
      if (children < 0 || children > MAX_COLUMNS) {
        throw new DamagedParquet("a column of the footer has " + children + " parts");
      }
      open += children - 1;
    }
    return at;
  }
}
