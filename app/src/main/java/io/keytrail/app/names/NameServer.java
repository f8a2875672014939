package io.keytrail.app.names;

import io.keytrail.detection.enrich.IpAddress;
import io.keytrail.model.incident.ReverseName;
import io.keytrail.model.incident.ReverseName.State;
import java.time.Instant;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/**
 * A name server, asked for PTR records (RFC 1035 §3.5, RFC 3596 §2.5) through the JDK's DNS client,
 * because {@code InetAddress} knows no time limit and hides failures behind the address.
 * Thread-safe.
 */
public final class NameServer {
  private static final String FACTORY = "com.sun.jndi.dns.DnsContextFactory";
  private static final String FIRST_WAIT_MILLIS = "1000";
  private static final String TRIES = "2";
  private static final int LONGEST_NAME = 253;

  private final String url;

  private NameServer(String url) {
    this.url = url;
  }

  /** The servers that this computer is set up to ask. */
  public static NameServer ofSystem() {
    return new NameServer("dns:");
  }

  /**
   * One server.
   *
   * @param place host, or host and port with a colon between
   */
  public static NameServer at(String place) {
    return new NameServer("dns://" + place);
  }

  /** What it says of an address; a failure of any sort is an answer that did not come. */
  // The DNS provider reads records as texts and makes no objects of them, and what is asked for is
  // made of digits and dots only: nothing that a log or a server says is ever looked up or loaded.
  // Its
  // settings have to be a Hashtable.
  @SuppressWarnings({"BanJNDI", "JdkObsolete"})
  ReverseName nameOf(IpAddress address, Instant now) {
    Hashtable<String, String> settings = new Hashtable<>();
    settings.put(Context.INITIAL_CONTEXT_FACTORY, FACTORY);
    settings.put(Context.PROVIDER_URL, url);
    settings.put("com.sun.jndi.dns.timeout.initial", FIRST_WAIT_MILLIS);
    settings.put("com.sun.jndi.dns.timeout.retries", TRIES);
    try {
      DirContext directory = new InitialDirContext(settings);
      try {
        Attribute names = directory.getAttributes(domain(address), new String[] {"PTR"}).get("PTR");
        return names == null
            ? new ReverseName("", State.NONE, now)
            : new ReverseName(name(String.valueOf(names.get(0))), State.FOUND, now);
      } finally {
        directory.close();
      }
    } catch (NameNotFoundException none) {
      return new ReverseName("", State.NONE, now);
    } catch (NamingException failed) {
      return new ReverseName("", State.UNANSWERED, now);
    }
  }

  private static String name(String answer) {
    String name = answer.endsWith(".") ? answer.substring(0, answer.length() - 1) : answer;
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  /** The domain whose PTR record names the address; digits and dots, whatever the log held. */
  static String domain(IpAddress address) {
    byte[] bytes = address.toInetAddress().getAddress();
    StringBuilder domain = new StringBuilder();
    for (int i = bytes.length - 1; i >= 0; i--) {
      int value = Byte.toUnsignedInt(bytes[i]);
      switch (address.family()) {
        case V4 -> domain.append(value).append('.');
        case V6 ->
            domain
                .append(Character.forDigit(value & 0xF, 16))
                .append('.')
                .append(Character.forDigit(value >> 4, 16))
                .append('.');
      }
    }
    return domain
        .append(
            switch (address.family()) {
              case V4 -> "in-addr.arpa";
              case V6 -> "ip6.arpa";
            })
        .toString();
  }
}
