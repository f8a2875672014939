package io.keytrail.app.respond;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who works where, as a journal writes it: {@code mira@host 4711}.
 *
 * @param name of the person
 */
public record Workplace(String name, String host, long process) {
  private static final Pattern WRITTEN = Pattern.compile(".*@([^@ ]{1,255}) ([0-9]{1,18})");

  /** This process's. */
  public static Workplace of(String name) {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
    } catch (UnknownHostException e) {
      host = "localhost";
    }
    return new Workplace(name, host, ProcessHandle.current().pid());
  }

  /** Whether another workplace is on this host and its process has ended. */
  public boolean outlives(String written) {
    Matcher other = WRITTEN.matcher(written);
    return other.matches()
        && other.group(1).equals(host)
        && process(Long.parseLong(other.group(2))).isEmpty();
  }

  private static Optional<ProcessHandle> process(long id) {
    return ProcessHandle.of(id).filter(ProcessHandle::isAlive);
  }

  @Override
  public String toString() {
    return name + "@" + host + " " + process;
  }
}
