package io.keytrail.simulation.workloads;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.AwsDesk;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.activity.Role;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Networks;
import io.keytrail.simulation.records.aws.AwsIdentity.RoleSession;
import io.keytrail.simulation.records.aws.Caller;
import java.time.Instant;

/**
 * Lambda functions: the service takes the role, the function opens a log stream and now and then a
 * secret.
 */
public record Functions(
    String account, String region, String egress, String function, double perDay) implements Actor {
  private static final String AGENT =
      "Boto3/1.40.21 md/Botocore#1.40.21 ua/2.1 os/linux#5.10.240-261.944.amzn2.x86_64"
          + " md/arch#x86_64 lang/python#3.12.11 md/pyimpl#CPython"
          + " exec-env/AWS_Lambda_python3.12 cfg/retry-mode#legacy Botocore/1.40.21";

  @Override
  public void act(Day day, Journal journal) {
    Dice dice = day.dice("function " + function + account);
    AwsDesk desk = new AwsDesk(journal, dice, account, region);
    Role role = new Role(account, "/service-role/", function + "-role");
    String arn = "arn:aws:lambda:" + region + ":" + account + ":function:" + function;
    int starts = dice.around(perDay * day.volume());
    for (int i = 0; i < starts; i++) {
      Instant at = day.anyTime(dice);
      RoleSession session = role.session(function, at, dice).deliveredTo(arn);
      desk.issueTo(at, "lambda.amazonaws.com", session);
      Caller caller =
          Caller.of(session, Networks.named(egress).address(dice.between(10, 30)), AGENT);
      desk.log(
          desk.call(at.plusSeconds(2), "logs:CreateLogStream", caller)
              .with("group", "/aws/lambda/" + function));
      if (dice.chance(0.25)) {
        desk.log(at.plusSeconds(3), "secretsmanager:GetSecretValue", caller);
      }
      if (dice.chance(0.2)) {
        desk.log(
            at.plusSeconds(3),
            "kms:Decrypt",
            Caller.of(
                session.through("ssm.amazonaws.com"), "ssm.amazonaws.com", "ssm.amazonaws.com"));
      }
    }
  }
}
