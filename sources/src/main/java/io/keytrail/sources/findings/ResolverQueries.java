package io.keytrail.sources.findings;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Ignored;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.cloudtrail.AwsCallers;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import io.keytrail.sources.fields.TextPool;
import io.keytrail.sources.findings.WatchedNames.Watched;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Query logs of Route 53 Resolver (Route 53 developer guide, "Values that appear in VPC Resolver
 * query logs"). Only queries for watched names become statements, on the machine that asked; all
 * queries of a machine for one of them within a minute are one event. All others are counted.
 */
final class ResolverQueries {
  private static final String SERVICE = "route53resolver.amazonaws.com";

  private final TextPool texts = new TextPool();

  static boolean recognises(Fields top) {
    return top.has("queryname") && top.has("querytimestamp") && top.has("querytype");
  }

  NormalizeResult normalize(RawRecord record, Fields query) {
    Watched watched = WatchedNames.of(query.text("queryname"));
    if (watched == null) {
      return new Ignored("dns-query");
    }
    Instant time = EventTimes.first(query, "querytimestamp");
    if (time == null) {
      return new Rejected("the Resolver query has no readable time");
    }
    String account = texts.shared(query.text("accountid"));
    String region = texts.shared(query.text("region"));
    String machine = texts.shared(query.object("srcids").text("instance"));
    String asker = machine.isEmpty() ? texts.shared(query.text("vpcid")) : machine;
    Instant minute = time.truncatedTo(ChronoUnit.MINUTES);
    return new Accepted(
        new ActivityEvent(
            Fingerprint.of(
                "resolver-query",
                account,
                asker,
                watched.name(),
                minute.toString(),
                refusal(query)),
            "",
            minute,
            LogKind.AWS_DNS,
            account,
            region,
            SERVICE,
            watched.sort(),
            Access.UNKNOWN,
            machine.isEmpty()
                ? AwsCallers.unknown(account, asker)
                : AwsCallers.ofInstance(account, region, machine),
            new Origin("", ""),
            outcome(refusal(query)),
            List.of(new ResourceRef("domain", watched.name())),
            record));
  }

  /** What a firewall of names did about it; empty where it let it pass. */
  private static String refusal(Fields query) {
    String action = query.text("firewallruleaction");
    return action.equals("BLOCK") ? action : "";
  }

  private static Outcome outcome(String refusal) {
    return refusal.isEmpty() ? Outcome.SUCCESS : new Outcome(Outcome.Status.DENIED, refusal);
  }
}
