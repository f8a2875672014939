package io.keytrail.simulation.workloads;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.AwsDesk;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.activity.Repertoire;
import io.keytrail.simulation.activity.Role;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Networks;
import io.keytrail.simulation.records.aws.AwsIdentity.RoleSession;
import io.keytrail.simulation.records.aws.AwsIdentity.WebIdentityUser;
import io.keytrail.simulation.records.aws.Caller;
import java.time.Instant;
import java.util.List;

/**
 * Deployments from hosted build runners: every run exchanges the job's OpenID token for a role,
 * from another address each time, and changes something in production.
 */
public record Pipelines(String account, String region, double runsPerWorkday) implements Actor {
  static final String PROVIDER_HOST = "token.actions.githubusercontent.com";
  private static final List<String> REPOSITORIES = List.of("api", "planner", "web");
  private static final String AGENT =
      "aws-sdk-js/3.876.0 ua/2.1 os/linux#6.11.0-1018-azure lang/js md/nodejs#20.19.4"
          + " md/crt-avail m/E cfg/retry-mode#standard configure-aws-credentials-for-github-actions";
  public static final String CLI =
      "aws-cli/2.28.11 md/awscrt#0.27.6 ua/2.1 os/linux#6.11.0-1018-azure md/arch#x86_64"
          + " lang/python#3.13.7 md/pyimpl#CPython md/installer#exe md/prompt#off md/command#";

  @Override
  public void act(Day day, Journal journal) {
    Dice dice = day.dice("pipelines " + account);
    AwsDesk desk = new AwsDesk(journal, dice, account, region);
    int runs = dice.around(day.workday() ? runsPerWorkday * day.volume() : 0.3);
    for (int i = 0; i < runs; i++) {
      deploy(desk, day.at(7 * 3600 + dice.below(12 * 3600)), dice.pick(REPOSITORIES));
    }
  }

  private void deploy(AwsDesk desk, Instant start, String repository) {
    Dice dice = desk.dice();
    String runner = Networks.named("Hosted build runners").address(dice.below(60));
    RoleSession session =
        begin(desk, start, Role.of(account, "deploy-" + repository), repository, runner);
    Caller caller = Caller.of(session, runner, CLI + "ecs.update-service");
    desk.log(start.plusSeconds(1), "sts:GetCallerIdentity", Caller.of(session, runner, AGENT));
    desk.log(start.plusSeconds(4), "ecr:GetAuthorizationToken", caller);
    for (String call :
        List.of("ecr:BatchCheckLayerAvailability", "ecr:InitiateLayerUpload", "ecr:PutImage")) {
      desk.log(
          desk.call(start.plusSeconds(dice.between(20, 60)), call, caller)
              .with("repository", repository));
    }
    desk.log(
        desk.call(start.plusSeconds(70), "ecs:RegisterTaskDefinition", caller)
            .with("service", repository));
    desk.log(
        desk.call(start.plusSeconds(72), "ecs:UpdateService", caller).with("service", repository));
    desk.log(start.plusSeconds(90), "ecs:DescribeServices", caller);
    if (dice.chance(0.3)) {
      desk.log(start.plusSeconds(95), "lambda:UpdateFunctionCode20150331v2", caller);
      desk.log(start.plusSeconds(99), "lambda:PublishVersion20150331", caller);
    }
    if (repository.equals("web")) {
      desk.log(start.plusSeconds(120), "cloudfront:CreateInvalidation", caller);
    }
  }

  /** The exchange of a job's token for a role. */
  public static RoleSession begin(
      AwsDesk desk, Instant start, Role role, String repository, String runner) {
    String provider = "arn:aws:iam::" + role.account() + ":oidc-provider/" + PROVIDER_HOST;
    String subject = "repo:larkfield/" + repository + ":ref:refs/heads/main";
    RoleSession session = role.session("GitHubActions", start, desk.dice()).federatedBy(provider);
    desk.log(
        desk.issue(
                start,
                "sts:AssumeRoleWithWebIdentity",
                Caller.of(new WebIdentityUser(provider, subject), runner, AGENT),
                session)
            .with("subject", subject)
            .with("provider", provider));
    return session;
  }

  /** The calls of one Terraform plan. */
  static void plan(AwsDesk desk, Instant start, Caller caller, int calls) {
    Repertoire plan = Repertoire.named("terraform-plan");
    for (int i = 0; i < calls; i++) {
      desk.log(start.plusSeconds(2 + i / 4), plan, caller);
    }
  }
}
