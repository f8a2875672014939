package io.keytrail.sources.parquet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One structure of Thrift's compact protocol, its fields by their numbers. */
final class Thrift {
  private static final int MAX_DEPTH = 16;

  /**
   * Numbers, texts and structures in one footer; a table of 200 columns and 100 groups has half.
   */
  private static final int MAX_VALUES = 2_000_000;

  private final Map<Integer, Object> fields = new HashMap<>(8);

  private Thrift() {}

  static Thrift read(ByteInput in) throws DamagedParquet {
    return struct(in, 0, new int[] {MAX_VALUES});
  }

  private static Thrift struct(ByteInput in, int depth, int[] left) throws DamagedParquet {
    Thrift struct = new Thrift();
    int id = 0;
    while (true) {
      int header = in.next();
      int type = header & 15;
      if (type == 0) {
        return struct;
      }
      id = header >> 4 == 0 ? (int) in.zigzag() : id + (header >> 4);
      // A field that is a truth value has it in its type.
      struct.fields.put(id, type <= 2 ? (Object) (type == 1) : value(in, type, depth, left));
    }
  }

  private static Object value(ByteInput in, int type, int depth, int[] left) throws DamagedParquet {
    if (--left[0] < 0 || depth > MAX_DEPTH) {
      throw new DamagedParquet("the structure at byte " + in.position() + " is too large or deep");
    }
    return switch (type) {
      case 1, 2 -> in.next() == 1;
      case 3 -> (long) (byte) in.next();
      case 4, 5, 6 -> in.zigzag();
      case 7 -> in.little(8);
      case 8 -> {
        int length = (int) Math.min(Integer.MAX_VALUE, in.varint());
        yield new String(in.bytes, in.take(length), length, StandardCharsets.UTF_8);
      }
      case 9, 10 -> list(in, depth, left);
      case 12 -> struct(in, depth + 1, left);
      default ->
          throw new DamagedParquet("type " + type + " at byte " + in.position() + " is unknown");
    };
  }

  private static List<Object> list(ByteInput in, int depth, int[] left) throws DamagedParquet {
    int header = in.next();
    long size = header >> 4 == 15 ? in.varint() : header >> 4;
    if (size < 0 || size > in.left()) {
      throw new DamagedParquet("a list of " + size + " at byte " + in.position() + " is too long");
    }
    List<Object> list = new ArrayList<>();
    for (long i = 0; i < size; i++) {
      list.add(value(in, header & 15, depth + 1, left));
    }
    return list;
  }

  boolean has(int id) {
    return fields.containsKey(id);
  }

  /** A number that has to be there. */
  long number(int id, String what) throws DamagedParquet {
    if (fields.get(id) instanceof Long number) {
      return number;
    }
    throw new DamagedParquet(what + " is missing");
  }

  long number(int id, long otherwise) {
    return fields.get(id) instanceof Long number ? number : otherwise;
  }

  boolean flag(int id, boolean otherwise) {
    return fields.get(id) instanceof Boolean flag ? flag : otherwise;
  }

  String text(int id) {
    return fields.get(id) instanceof String text ? text : "";
  }

  @Nullable Thrift struct(int id) {
    return fields.get(id) instanceof Thrift struct ? struct : null;
  }

  Thrift struct(int id, String what) throws DamagedParquet {
    if (fields.get(id) instanceof Thrift struct) {
      return struct;
    }
    throw new DamagedParquet(what + " is missing");
  }

  /** The structures in a list. */
  List<Thrift> structs(int id) {
    return fields.get(id) instanceof List<?> list
        ? list.stream().filter(Thrift.class::isInstance).map(Thrift.class::cast).toList()
        : List.of();
  }

  /** The texts in a list. */
  List<String> texts(int id) {
    return fields.get(id) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }
}
