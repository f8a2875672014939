package io.keytrail.simulation.corpus;

import io.keytrail.simulation.activity.Repertoire;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.corpus.Inhabitant.Kind;
import io.keytrail.simulation.records.LogRecord;
import io.keytrail.simulation.records.LogStream;
import io.keytrail.simulation.records.aws.AwsIdentity.RoleSession;
import io.keytrail.simulation.records.aws.CallCatalogue;
import io.keytrail.simulation.records.aws.CallType;
import io.keytrail.simulation.records.aws.Caller;
import io.keytrail.simulation.records.aws.CloudTrailEvent;
import io.keytrail.simulation.records.aws.Failure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CloudTrail of five accounts in four regions with some four hundred principals. */
final class AwsScenery implements Scenery {
  private static final List<String> REGIONS =
      List.of("eu-west-1", "eu-central-1", "us-east-1", "us-west-2");
  private static final double DENIED = 0.03;
  private static final String TOKEN_LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final CallType ASSUME_ROLE = CallCatalogue.call("sts:AssumeRole");

  private final List<String> accounts =
      List.of("222233334444", "333344445555", "444455556666", "555566667777", "666677778888");
  private final List<Population> populations = new ArrayList<>();

  AwsScenery(long seed) {
    for (String account : accounts) {
      populations.add(Population.of(account, seed));
    }
  }

  @Override
  public int streams() {
    return accounts.size() * REGIONS.size();
  }

  @Override
  public LogStream stream(int index) {
    return new LogStream.CloudTrail(account(index), region(index));
  }

  private String account(int stream) {
    return accounts.get(stream % accounts.size());
  }

  private String region(int stream) {
    return REGIONS.get(stream / accounts.size());
  }

  @Override
  public LogRecord record(int stream, Instant time, Dice dice) {
    Population population = populations.get(stream % accounts.size());
    Inhabitant who = population.draw(dice);
    if (who.kind() == Kind.SERVICE && dice.chance(0.45)) {
      return issue(stream, time, who, dice.pick(population.ofKind(Kind.PLATFORM_ROLE)), dice);
    }
    Repertoire.Entry entry = who.repertoire().draw(dice);
    CallType call = CallCatalogue.call(entry.label());
    boolean denied = who.kind() != Kind.SERVICE && dice.chance(DENIED);
    String shared = who.kind() == Kind.SERVICE ? dice.uuid() : "";
    return new CloudTrailEvent(
        time,
        call,
        who.caller(time),
        account(stream),
        region(stream),
        entry.values(),
        denied ? Failure.denied(call) : null,
        shared,
        dice.next());
  }

  private LogRecord issue(
      int stream, Instant time, Inhabitant service, Inhabitant taker, Dice dice) {
    RoleSession session = taker.session(time);
    Map<String, String> values = new HashMap<>();
    values.put("roleArn", session.roleArn());
    values.put("session", session.session());
    values.put("roleId", session.roleId());
    values.put("sessionArn", session.name());
    values.put("issued", session.accessKeyId());
    values.put("token", dice.letters(TOKEN_LETTERS, 180));
    return new CloudTrailEvent(
        time,
        ASSUME_ROLE,
        Caller.service(service.host()),
        account(stream),
        region(stream),
        values,
        null,
        dice.uuid(),
        dice.next());
  }
}
