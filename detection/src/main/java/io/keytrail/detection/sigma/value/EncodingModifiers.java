package io.keytrail.detection.sigma.value;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code base64}, {@code base64offset}, {@code utf16le}, {@code utf16be}, {@code utf16}, {@code
 * wide}.
 */
final class EncodingModifiers {
  private static final int[] BYTE_ORDER_MARK = {0xff, 0xfe};
  private static final int[] NO_MARK = {};

  private EncodingModifiers() {}

  static @Nullable Modifier named(String name) {
    return switch (name) {
      case "base64" -> operand -> base64(operand, name);
      case "base64offset" -> operand -> base64Offset(operand, name);
      case "utf16le", "wide" -> operand -> utf16(operand, name, StandardCharsets.UTF_16LE, NO_MARK);
      case "utf16be" -> operand -> utf16(operand, name, StandardCharsets.UTF_16BE, NO_MARK);
      case "utf16" -> operand -> utf16(operand, name, StandardCharsets.UTF_16LE, BYTE_ORDER_MARK);
      default -> null;
    };
  }

  private static Operand base64(Operand operand, String name) {
    Operand.TextOperand text = plainText(operand, name);
    String encoded = Base64.getEncoder().encodeToString(bytes(text));
    return new Operand.TextOperand(text.source(), GlobText.literal(encoded), text.cased(), false);
  }

  /**
   * What stays the same of the encoded text wherever it stands in a longer one: encoded behind no,
   * one and two other bytes, without the characters that those or the bytes behind it change.
   */
  private static Operand base64Offset(Operand operand, String name) {
    Operand.TextOperand text = plainText(operand, name);
    byte[] bytes = bytes(text);
    List<Operand> variants = new ArrayList<>();
    for (int offset = 0; offset < 3; offset++) {
      byte[] shifted = new byte[offset + bytes.length];
      System.arraycopy(bytes, 0, shifted, offset, bytes.length);
      String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      int from = (offset * Byte.SIZE + 5) / 6;
      int to = shifted.length * Byte.SIZE / 6;
      if (from < to) {
        GlobText stable = GlobText.literal(encoded.substring(from, to));
        variants.add(new Operand.TextOperand(text.source(), stable, text.cased(), false));
      }
    }
    if (variants.isEmpty()) {
      throw new ValueProblem(
          "'" + text.source() + "' is too short for the modifier '" + name + "'");
    }
    return new Operand.Alternatives(variants);
  }

  private static Operand utf16(Operand operand, String name, Charset charset, int[] mark) {
    if (!(operand instanceof Operand.TextOperand text) || text.encoded()) {
      throw Modifier.mismatch(name, operand);
    }
    int[] units = text.glob().units();
    int[] encoded = Arrays.copyOf(mark, mark.length + 2 * units.length);
    int size = mark.length;
    for (int unit : units) {
      if (unit < 0) {
        encoded[size++] = unit;
        continue;
      }
      boolean littleEndian = charset.equals(StandardCharsets.UTF_16LE);
      encoded[size++] = littleEndian ? unit & 0xff : unit >> Byte.SIZE;
      encoded[size++] = littleEndian ? unit >> Byte.SIZE : unit & 0xff;
    }
    GlobText glob = GlobText.ofUnits(Arrays.copyOf(encoded, size));
    return new Operand.TextOperand(text.source(), glob, text.cased(), true);
  }

  private static Operand.TextOperand plainText(Operand operand, String name) {
    return switch (operand) {
      case Operand.TextOperand text when !text.glob().hasWildcards() -> text;
      case Operand.TextOperand ignored ->
          throw new ValueProblem("the modifier '" + name + "' takes no wildcards");
      case Operand.NumberOperand number -> TextModifiers.asText(number.spelling());
      default -> throw Modifier.mismatch(name, operand);
    };
  }

  private static byte[] bytes(Operand.TextOperand text) {
    String literal = text.glob().literalText();
    return literal.getBytes(text.encoded() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }
}
