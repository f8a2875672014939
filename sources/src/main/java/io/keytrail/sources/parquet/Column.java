package io.keytrail.sources.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A column that is no list, map or structure.
 *
 * @param leaf its place among the leaves of the schema, which is that of its chunks
 * @param type the physical type's number in parquet-format
 * @param length bytes of a value of fixed length
 * @param optional whether values may be missing
 */
record Column(
    String name, int leaf, int type, int length, boolean optional, Meaning meaning, int scale) {
  static final int BOOLEAN = 0;
  static final int INT32 = 1;
  static final int INT64 = 2;
  static final int INT96 = 3;
  static final int FLOAT = 4;
  static final int DOUBLE = 5;
  static final int BINARY = 6;
  static final int FIXED = 7;

  private static final int MAX_SCALE = 100;
  private static final long JULIAN_EPOCH_DAY = 2_440_588;
  private static final long NANOS = 1_000_000_000L;

  /** What a number or bytes stand for. */
  enum Meaning {
    PLAIN,
    UNSIGNED,
    TEXT,
    DATE,
    MILLIS,
    MICROS,
    NANOS,
    DECIMAL
  }

  static Column of(Thrift schema, int leaf) throws DamagedParquet {
    String name = schema.text(4);
    int type = (int) schema.number(1, "the type of column " + name);
    long length = schema.number(2, 0);
    long scale = schema.number(7, 0);
    Thrift logical = schema.struct(10);
    Thrift decimal = logical == null ? null : logical.struct(5);
    if (decimal != null) {
      scale = decimal.number(1, scale);
    }
    if (type < 0 || type > FIXED || (type == FIXED && (length < 1 || length > 1 << 16))) {
      throw new DamagedParquet("column " + name + " is of type " + type + " and length " + length);
    }
    if (scale < 0 || scale > MAX_SCALE) {
      throw new DamagedParquet("column " + name + " has a scale of " + scale);
    }
    boolean optional = schema.number(3, 0) == 1;
    return new Column(
        name, leaf, type, (int) length, optional, meaning(schema, logical, type), (int) scale);
  }

  private static Meaning meaning(Thrift schema, @Nullable Thrift logical, int type) {
    Thrift time = logical == null ? null : logical.struct(8);
    Thrift unit = time == null ? null : time.struct(2);
    if (unit != null) {
      return unit.has(1) ? Meaning.MILLIS : unit.has(2) ? Meaning.MICROS : Meaning.NANOS;
    }
    return switch ((int) schema.number(6, -1)) {
      case 5 -> Meaning.DECIMAL;
      case 6 -> Meaning.DATE;
      case 9 -> Meaning.MILLIS;
      case 10 -> Meaning.MICROS;
      case 11, 12, 13, 14 -> Meaning.UNSIGNED;
      case 0, 4, 19 -> Meaning.TEXT;
      default -> logical == null ? byType(type) : logical(logical, type);
    };
  }

  private static Meaning logical(Thrift logical, int type) {
    Thrift integer = logical.struct(10);
    if (integer != null) {
      return integer.flag(2, true) ? Meaning.PLAIN : Meaning.UNSIGNED;
    }
    return logical.has(5) ? Meaning.DECIMAL : logical.has(6) ? Meaning.DATE : byType(type);
  }

  /** Bytes without a meaning are text in files of older writers. */
  private static Meaning byType(int type) {
    return type == BINARY ? Meaning.TEXT : Meaning.PLAIN;
  }

  /** The cell of an integer. */
  String cell(long value) {
    try {
      return switch (meaning) {
        case UNSIGNED ->
            type == INT32 ? Integer.toUnsignedString((int) value) : Long.toUnsignedString(value);
        case DATE -> LocalDate.ofEpochDay(value).toString();
        case MILLIS -> Instant.ofEpochMilli(value).toString();
        case MICROS -> instant(value, 1_000_000);
        case NANOS -> instant(value, NANOS);
        case DECIMAL -> BigDecimal.valueOf(value, scale).toPlainString();
        case PLAIN, TEXT -> Long.toString(value);
      };
    } catch (DateTimeException outOfRange) {
      // No time that any log holds; the number is shown as it stands.
      return Long.toString(value);
    }
  }

  private static String instant(long value, long perSecond) {
    long second = Math.floorDiv(value, perSecond);
    long part = Math.floorMod(value, perSecond);
    return Instant.ofEpochSecond(second, part * (NANOS / perSecond)).toString();
  }

  /** The cell of bytes. */
  String cell(byte[] bytes, int from, int size) {
    if (type == INT96) {
      ByteInput in = new ByteInput(bytes, from, from + size);
      try {
        long nanos = in.little(8);
        long day = in.little(4) - JULIAN_EPOCH_DAY;
        return Instant.ofEpochSecond(day * 86_400, nanos).toString();
      } catch (DamagedParquet | DateTimeException | ArithmeticException outOfRange) {
        return "";
      }
    }
    if (meaning == Meaning.DECIMAL) {
      return size == 0 || size > 64
          ? ""
          : new BigDecimal(new BigInteger(bytes, from, size), scale).toPlainString();
    }
    return meaning == Meaning.TEXT
        ? new String(bytes, from, size, StandardCharsets.UTF_8)
        : HexFormat.of().formatHex(bytes, from, from + size);
  }
}
