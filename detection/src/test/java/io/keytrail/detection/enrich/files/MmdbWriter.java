package io.keytrail.detection.enrich.files;

import io.keytrail.detection.enrich.IpAddress;
import io.keytrail.detection.enrich.IpRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes small MaxMind DB files as the format's specification 2.0 describes them: a binary tree of
 * 24-bit records over the bits of the address, the data behind it, and the metadata at the end.
 */
final class MmdbWriter {
  private static final int EMPTY = -1;
  private static final int SEPARATOR = 16;

  private final String type;
  private final int ipVersion;
  private final List<int[]> nodes = new ArrayList<>(List.of(new int[] {EMPTY, EMPTY}));
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  MmdbWriter(String type, int ipVersion) {
    this.type = type;
    this.ipVersion = ipVersion;
  }

  /** Adds a network in prefix notation; networks must not nest. */
  MmdbWriter add(String network, Map<String, Object> entry) throws IOException {
    IpRange range = Objects.requireNonNull(IpRange.parse(network));
    int length = Integer.parseInt(network.substring(network.indexOf('/') + 1));
    IpAddress first = range.first();
    boolean v4InV6 = first.family() == IpAddress.Family.V4 && ipVersion == 6;
    int bits = v4InV6 ? length + 96 : length;
    int offset = data.size();
    encode(entry, data);
    int node = 0;
    for (int i = 0; i < bits; i++) {
      int bit = v4InV6 ? (i < 96 ? 0 : bit(first, i - 96)) : bit(first, i);
      if (i == bits - 1) {
        nodes.get(node)[bit] = -2 - offset;
      } else {
        if (nodes.get(node)[bit] == EMPTY) {
          nodes.add(new int[] {EMPTY, EMPTY});
          nodes.get(node)[bit] = nodes.size() - 1;
        }
        node = nodes.get(node)[bit];
      }
    }
    return this;
  }

  private static int bit(IpAddress address, int index) {
    int fromRight = address.family().bits() - 1 - index;
    long word = fromRight >= 64 ? address.high() : address.low();
    return (int) ((word >>> (fromRight % 64)) & 1);
  }

  Path write(Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int[] node : nodes) {
      for (int value : node) {
        int written = value == EMPTY ? nodes.size() : value >= 0 ? value : pointer(value);
        out.write(written >>> 16);
        out.write(written >>> 8);
        out.write(written);
      }
    }
    out.write(new byte[SEPARATOR]);
    data.writeTo(out);
    out.write(new byte[] {(byte) 0xAB, (byte) 0xCD, (byte) 0xEF});
    out.write("MaxMind.com".getBytes(StandardCharsets.US_ASCII));
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("binary_format_major_version", 2);
    metadata.put("binary_format_minor_version", 0);
    metadata.put("build_epoch", 1_780_272_000L);
    metadata.put("database_type", type);
    metadata.put("description", Map.of("en", "test"));
    metadata.put("ip_version", ipVersion);
    metadata.put("languages", List.of("en"));
    metadata.put("node_count", (long) nodes.size());
    metadata.put("record_size", 24);
    encode(metadata, out);
    return Files.write(file, out.toByteArray());
  }

  private int pointer(int value) {
    return nodes.size() + SEPARATOR + (-2 - value);
  }

  private static void encode(Object value, ByteArrayOutputStream out) throws IOException {
    switch (value) {
      case String text -> {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        control(2, bytes.length, out);
        out.write(bytes);
      }
      case Integer number -> number(5, number, 2, out);
      case Long number -> number(6, number, 4, out);
      case Boolean flag -> control(14, flag ? 1 : 0, out);
      case List<?> list -> {
        control(11, list.size(), out);
        for (Object element : list) {
          encode(element, out);
        }
      }
      case Map<?, ?> map -> {
        control(7, map.size(), out);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          encode(Objects.requireNonNull(entry.getKey()), out);
          encode(Objects.requireNonNull(entry.getValue()), out);
        }
      }
      default -> throw new IllegalArgumentException("no encoding for " + value);
    }
  }

  private static void number(int type, long value, int size, ByteArrayOutputStream out) {
    control(type, size, out);
    for (int i = size - 1; i >= 0; i--) {
      out.write((int) (value >>> (8 * i)));
    }
  }

  private static void control(int type, int size, ByteArrayOutputStream out) {
    int shown = Math.min(size, 29);
    out.write((type > 7 ? 0 : type << 5) | shown);
    if (type > 7) {
      out.write(type - 7);
    }
    if (shown == 29) {
      out.write(size - 29);
    }
  }
}
