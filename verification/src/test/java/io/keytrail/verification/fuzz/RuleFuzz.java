package io.keytrail.verification.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.sigma.RuleFile;
import io.keytrail.detection.sigma.RuleOptions;
import io.keytrail.detection.sigma.RuleReport;
import io.keytrail.detection.sigma.RuleSet;
import io.keytrail.verification.rules.SampleRecords;
import java.util.List;
import java.util.Objects;

/** Whatever a rule file holds, loading it says what is wrong, and what it loads can be matched. */
public final class RuleFuzz {
  private static final EnrichedEvent EVENT =
      new EnrichedEvent(
          Objects.requireNonNull(
              new SampleRecords()
                  .event(
                      """
                      {"eventVersion":"1.11","eventTime":"2026-03-01T10:00:00Z","eventName":"CreateUser",\
                      "eventSource":"iam.amazonaws.com","awsRegion":"us-east-1","eventID":"e",\
                      "sourceIPAddress":"192.0.2.7","userAgent":"aws-cli","recipientAccountId":"1",\
                      "userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::1:user/dev","accountId":"1"},\
                      "requestParameters":{"userName":"x","n":7,"policyDocument":"{\\"a\\":[1]}"}}
                      """)),
          IpContext.NONE);

  private RuleFuzz() {}

  /** Called by Jazzer with every input it makes up. */
  public static void fuzzerTestOneInput(byte[] input) {
    RuleFile file = new RuleFile("fuzzed.yml", new String(input, UTF_8));
    RuleSet rules = RuleSet.load(List.of(file), RuleOptions.DEFAULTS);
    for (RuleReport report : rules.reports()) {
      if (report.outcome() != RuleReport.Outcome.LOADED && report.reason().isEmpty()) {
        throw new IllegalStateException("no reason given: " + report);
      }
    }
    rules.matcher().match(EVENT, match -> {});
  }
}
