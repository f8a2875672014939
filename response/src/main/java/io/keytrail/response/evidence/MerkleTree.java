package io.keytrail.response.evidence;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Merkle trees as RFC 6962, section 2.1, has them: leaves and nodes cannot pass for each other. */
final class MerkleTree {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private MerkleTree() {}

  /** The root in hexadecimal. */
  static String root(List<byte[]> leaves) {
    return HexFormat.of().formatHex(hash(leaves));
  }

  private static byte[] hash(List<byte[]> leaves) {
    int size = leaves.size();
    if (size == 0) {
      return sha256(new byte[0]);
    }
    if (size == 1) {
      byte[] leaf = leaves.getFirst();
      return sha256(ByteBuffer.allocate(leaf.length + 1).put(LEAF).put(leaf).array());
    }
    int left = Integer.highestOneBit(size - 1);
    byte[] first = hash(leaves.subList(0, left));
    byte[] second = hash(leaves.subList(left, size));
    return sha256(
        ByteBuffer.allocate(1 + first.length + second.length)
            .put(NODE)
            .put(first)
            .put(second)
            .array());
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
