package io.keytrail.simulation.activity;

import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.records.aws.AwsIdentity.RoleSession;
import io.keytrail.simulation.records.aws.Caller;
import io.keytrail.simulation.records.aws.CloudTrailEvent;
import java.time.Instant;
import java.util.Map;

/** Makes an actor's CloudTrail records in one account and region. */
public record AwsDesk(Journal journal, Dice dice, String account, String region) {

  /** The same desk in another region. */
  public AwsDesk in(String otherRegion) {
    return new AwsDesk(journal, dice, account, otherRegion);
  }

  /** A call that is not in the journal yet. */
  public CloudTrailEvent call(Instant at, String label, Caller caller) {
    return CloudTrailEvent.of(at, label, caller, account, region, dice.next());
  }

  /** A call that succeeded. */
  public void log(Instant at, String label, Caller caller) {
    journal.add(call(at, label, caller));
  }

  public void log(CloudTrailEvent event) {
    journal.add(event);
  }

  /** One call out of a repertoire. */
  public void log(Instant at, Repertoire repertoire, Caller caller) {
    log(at, repertoire.draw(dice), caller);
  }

  /** One call of a repertoire. */
  public void log(Instant at, Repertoire.Entry entry, Caller caller) {
    CloudTrailEvent event = call(at, entry.label(), caller);
    for (Map.Entry<String, String> value : entry.values().entrySet()) {
      event = event.with(value.getKey(), value.getValue());
    }
    journal.add(event);
  }

  /** The STS call that hands out a session's key, not in the journal yet. */
  public CloudTrailEvent issue(Instant at, String label, Caller caller, RoleSession session) {
    return call(at, label, caller)
        .with("roleArn", session.roleArn())
        .with("session", session.session())
        .with("roleId", session.roleId())
        .with("sessionArn", session.name())
        .with("issued", session.accessKeyId());
  }

  /** A service that takes a role for somebody. */
  public void issueTo(Instant at, String serviceHost, RoleSession session) {
    log(issue(at, "sts:AssumeRole", Caller.service(serviceHost), session).shared(dice.uuid()));
  }
}
