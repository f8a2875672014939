package io.keytrail.simulation.workloads;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.AwsDesk;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.activity.Repertoire;
import io.keytrail.simulation.activity.Role;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Networks;
import io.keytrail.simulation.records.aws.AwsIdentity.RoleSession;
import io.keytrail.simulation.records.aws.AwsIdentity.WebIdentityUser;
import io.keytrail.simulation.records.aws.Caller;
import java.time.Instant;
import java.util.List;

/** An EKS cluster: the service keeps its network cards, pods exchange their tokens for roles. */
public record Cluster(String account, String region, double perDay) implements Actor {
  private static final String ISSUER =
      "oidc.eks." + Company.HOME_REGION + ".amazonaws.com/id/6F1E0D9C8B7A69584736251403F2E1D0";
  private static final String POD_AGENT =
      "aws-sdk-go-v2/1.36.3 os/linux lang/go#1.23.8 md/GOOS#linux md/GOARCH#amd64 api/sts#1.33.17";
  private static final List<String> PODS =
      List.of(
          "kube-system:cluster-autoscaler", "external-secrets:external-secrets", "batch:planner");

  @Override
  public void act(Day day, Journal journal) {
    Dice dice = day.dice("cluster " + account);
    AwsDesk desk = new AwsDesk(journal, dice, account, region);
    int rounds = dice.around(perDay * day.volume());
    for (int i = 0; i < rounds; i++) {
      Instant at = day.anyTime(dice);
      if (dice.chance(0.5)) {
        controlPlane(desk, at);
      } else {
        pod(desk, at, dice.pick(PODS));
      }
    }
  }

  private void controlPlane(AwsDesk desk, Instant at) {
    Dice dice = desk.dice();
    Role role = Role.linked(account, "AWSServiceRoleForAmazonEKS", "eks.amazonaws.com");
    RoleSession session = role.session("AmazonEKS", at, dice);
    desk.issueTo(at, "eks.amazonaws.com", session);
    Caller caller =
        Caller.of(session.through("eks.amazonaws.com"), "eks.amazonaws.com", "eks.amazonaws.com");
    desk.log(at.plusSeconds(1), Repertoire.named("cluster-nodes"), caller);
    desk.log(at.plusSeconds(2), "ec2:DescribeNetworkInterfaces", caller);
    if (dice.chance(0.3)) {
      desk.log(
          desk.call(at.plusSeconds(3), "ec2:CreateNetworkInterface", caller)
              .with("description", "Amazon EKS batch"));
    }
  }

  private void pod(AwsDesk desk, Instant at, String pod) {
    Dice dice = desk.dice();
    String name = pod.substring(pod.indexOf(':') + 1);
    String provider = "arn:aws:iam::" + account + ":oidc-provider/" + ISSUER;
    String subject = "system:serviceaccount:" + pod;
    Role role = Role.of(account, "irsa-" + name);
    RoleSession session =
        role.session("aws-sdk-go-v2-" + dice.letters("0123456789", 19), at, dice)
            .federatedBy(provider);
    String nat = Networks.named("Cloud egress eu-west-1").address(dice.between(1, 3));
    desk.log(
        desk.issue(
                at,
                "sts:AssumeRoleWithWebIdentity",
                Caller.of(new WebIdentityUser(provider, subject), nat, POD_AGENT),
                session)
            .with("subject", subject)
            .with("provider", provider));
    Caller caller = Caller.of(session, nat, POD_AGENT);
    String call =
        name.equals("external-secrets")
            ? "secretsmanager:GetSecretValue"
            : "autoscaling:DescribeAutoScalingGroups";
    desk.log(at.plusSeconds(1), call, caller);
  }
}
