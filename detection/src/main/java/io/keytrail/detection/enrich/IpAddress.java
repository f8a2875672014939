package io.keytrail.detection.enrich;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * An IPv4 or IPv6 address as a number. IPv4-mapped IPv6 addresses are IPv4 addresses.
 *
 * @param high the upper 64 bits; 0 for IPv4
 * @param low the lower 64 bits; the whole address for IPv4
 */
public record IpAddress(Family family, long high, long low) implements Comparable<IpAddress> {
  private static final long V4_MOST = 0xFFFF_FFFFL;
  private static final int V4_PREFIX_COMPARED = 24;
  private static final int V6_PREFIX_COMPARED = 48;

  /** The two sorts of address. */
  public enum Family {
    V4(32),
    V6(128);

    private final int bits;

    Family(int bits) {
      this.bits = bits;
    }

    public int bits() {
      return bits;
    }
  }

  /** An IPv4 address from its 32 bits. */
  public static IpAddress v4(long bits) {
    return new IpAddress(Family.V4, 0, bits & V4_MOST);
  }

  /** An IPv6 address from its 128 bits; an IPv4 address when it is mapped from one. */
  public static IpAddress v6(long high, long low) {
    boolean mapped = high == 0 && low >>> 32 == 0xFFFF;
    return mapped ? v4(low) : new IpAddress(Family.V6, high, low);
  }

  /** As {@link AddressText#parse}: null for whatever is not exactly one address. */
  public static @Nullable IpAddress parse(String text) {
    return AddressText.parse(text);
  }

  /** The next address of the family; null after the last. */
  @Nullable IpAddress next() {
    if (family == Family.V4) {
      return low == V4_MOST ? null : v4(low + 1);
    }
    if (low != -1) {
      return new IpAddress(Family.V6, high, low + 1);
    }
    return high == -1 ? null : new IpAddress(Family.V6, high + 1, 0);
  }

  /** The first address of the network of this length that it lies in. */
  IpAddress masked(int prefixLength) {
    if (family == Family.V4) {
      return v4(prefixLength == 0 ? 0 : low & (V4_MOST << (32 - prefixLength)));
    }
    return prefixLength <= 64
        ? new IpAddress(Family.V6, prefixLength == 0 ? 0 : high & (-1L << (64 - prefixLength)), 0)
        : new IpAddress(Family.V6, high, low & (-1L << (128 - prefixLength)));
  }

  /** The last address of the network of this length that it lies in. */
  IpAddress filled(int prefixLength) {
    if (family == Family.V4) {
      return v4(prefixLength == 32 ? low : low | (V4_MOST >>> prefixLength));
    }
    return prefixLength < 64
        ? new IpAddress(Family.V6, high | (-1L >>> prefixLength), -1L)
        : new IpAddress(
            Family.V6, high, prefixLength == 128 ? low : low | (-1L >>> (prefixLength - 64)));
  }

  /** The network it is compared by when nothing better is known: /24 or /48. */
  public String comparedPrefix() {
    int length = family == Family.V4 ? V4_PREFIX_COMPARED : V6_PREFIX_COMPARED;
    return masked(length) + "/" + length;
  }

  /** For readers that want the platform's type; made from bytes, so that no name is looked up. */
  public InetAddress toInetAddress() {
    byte[] bytes = new byte[family.bits() / 8];
    for (int i = 0; i < bytes.length; i++) {
      int shift = (bytes.length - 1 - i) * 8;
      bytes[i] = (byte) (shift >= 64 ? high >>> (shift - 64) : low >>> shift);
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of 4 or 16 bytes was refused", e);
    }
  }

  @Override
  public int compareTo(IpAddress other) {
    int byFamily = family.compareTo(other.family);
    if (byFamily != 0) {
      return byFamily;
    }
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  /** The usual spelling; IPv6 as RFC 5952 recommends. */
  @Override
  public String toString() {
    return AddressText.format(this);
  }
}
