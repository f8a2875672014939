package io.keytrail.app.names;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A name server on this computer that knows a few PTR records, says of others that they do not
 * exist, and leaves the question {@code 9.100.51.198.in-addr.arpa} unanswered.
 */
public final class LocalNameServer implements AutoCloseable {
  private static final String SILENT = "9.100.51.198.in-addr.arpa";
  private static final int HEADER = 12;
  private static final int NO_SUCH_NAME = 3;

  private final DatagramSocket socket;
  private final Map<String, String> names;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  public LocalNameServer(Map<String, String> names) throws IOException {
    this.names = Map.copyOf(names);
    socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::serve);
  }

  /** Host and port. */
  public String place() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** The domains that were asked for. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    socket.close();
  }

  private void serve() {
    byte[] buffer = new byte[1500];
    try {
      while (true) {
        DatagramPacket question = new DatagramPacket(buffer, buffer.length);
        socket.receive(question);
        String domain = domain(buffer);
        asked.add(domain);
        if (!domain.equals(SILENT)) {
          byte[] answer = answer(buffer, question.getLength(), names.get(domain));
          socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
        }
      }
    } catch (IOException closed) {
      return;
    }
  }

  private static String domain(byte[] message) {
    StringBuilder domain = new StringBuilder();
    int at = HEADER;
    while (message[at] != 0) {
      domain
          .append(domain.isEmpty() ? "" : ".")
          .append(new String(message, at + 1, message[at], StandardCharsets.US_ASCII));
      at += message[at] + 1;
    }
    return domain.toString();
  }

  /** RFC 1035 §4: the question again, and behind it a PTR record that points back at its name. */
  private static byte[] answer(byte[] question, int length, @Nullable String name) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    answer.write(question, 0, 2);
    answer.write(0x81);
    answer.write(0x80 | (name == null ? NO_SUCH_NAME : 0));
    answer.writeBytes(new byte[] {0, 1, 0, (byte) (name == null ? 0 : 1), 0, 0, 0, 0});
    int end = HEADER;
    while (question[end] != 0) {
      end += question[end] + 1;
    }
    answer.write(question, HEADER, Math.min(end + 5, length) - HEADER);
    if (name != null) {
      ByteArrayOutputStream labels = new ByteArrayOutputStream();
      for (String label : name.split("\\.")) {
        byte[] bytes = label.getBytes(StandardCharsets.ISO_8859_1);
        labels.write(bytes.length);
        labels.writeBytes(bytes);
      }
      labels.write(0);
      answer.writeBytes(new byte[] {(byte) 0xC0, HEADER, 0, 12, 0, 1, 0, 0, 0, 60, 0});
      answer.write(labels.size());
      answer.writeBytes(labels.toByteArray());
    }
    return answer.toByteArray();
  }
}
