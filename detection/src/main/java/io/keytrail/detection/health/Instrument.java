package io.keytrail.detection.health;

import io.keytrail.model.identity.Provider;
import java.util.List;
import java.util.stream.Stream;

/**
 * One log, or property of logs, that telling a stolen credential needs.
 *
 * @param id stable name for machines: {@code aws-s3-data-events}
 * @param label for people
 * @param scope what it is turned on for
 * @param without what cannot be told where it is missing, as a sentence
 * @param console the way through the provider's console
 * @param command the line that turns it on; words in capitals are to be filled in
 */
public record Instrument(
    String id,
    Provider provider,
    String label,
    Scope scope,
    String without,
    String console,
    String command) {

  /** What an instrument is turned on for. */
  public enum Scope {
    /** An AWS account, Google project, Azure subscription or GitHub organisation. */
    ACCOUNT,
    /** A directory, which stands above subscriptions. */
    TENANT
  }

  /** All there are, in the order in which they are shown. */
  public static List<Instrument> all() {
    return Stream.of(
            AwsInstruments.ALL, GcpInstruments.ALL, AzureInstruments.ALL, GithubInstruments.ALL)
        .flatMap(List::stream)
        .toList();
  }
}
