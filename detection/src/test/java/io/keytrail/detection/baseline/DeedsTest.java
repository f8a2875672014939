package io.keytrail.detection.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Novelty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What betrays a thief who comes with his victim's address and tools: what he does. */
final class DeedsTest {
  private static final Calls DEPLOY = Calls.by("deploy");
  private static final Calls GOOGLE = Calls.serviceAccount("deploy");
  private static final Calls AZURE = Calls.application("deploy");

  static Stream<Arguments> firstUses() {
    return Stream.of(
        of(DEPLOY, "iam.amazonaws.com", "CreateUser", "aws.iam.rare-admin", Layer.IDENTITY_CHANGE),
        of(
            DEPLOY,
            "sts.amazonaws.com",
            "GetFederationToken",
            "aws.sts.federation-token",
            Layer.IDENTITY_CHANGE),
        of(
            DEPLOY,
            "secretsmanager.amazonaws.com",
            "GetSecretValue",
            "aws.secrets.harvest",
            Layer.DATA),
        of(DEPLOY, "ssm.amazonaws.com", "SendCommand", "aws.exec.host", Layer.RESOURCE_IMPACT),
        of(
            DEPLOY,
            "lambda.amazonaws.com",
            "UpdateFunctionCode20150331v2",
            "aws.exec.host",
            Layer.RESOURCE_IMPACT),
        of(
            DEPLOY,
            "lightsail.amazonaws.com",
            "CreateInstances",
            "aws.compute.side-door",
            Layer.RESOURCE_IMPACT),
        of(
            DEPLOY,
            "account.amazonaws.com",
            "EnableRegion",
            "aws.compute.limits",
            Layer.RESOURCE_IMPACT),
        of(
            DEPLOY,
            "bedrock.amazonaws.com",
            "PutUseCaseForModelAccess",
            "aws.llm.jacking",
            Layer.RESOURCE_IMPACT),
        of(
            DEPLOY,
            "ses.amazonaws.com",
            "VerifyEmailIdentity",
            "aws.ses-sns.abuse",
            Layer.RESOURCE_IMPACT),
        of(
            DEPLOY,
            "cloudtrail.amazonaws.com",
            "StopLogging",
            "aws.evasion.first-use",
            Layer.EVASION),
        of(
            DEPLOY,
            "ec2.amazonaws.com",
            "ModifySnapshotAttribute",
            "aws.data.share-out",
            Layer.DATA),
        of(
            GOOGLE,
            "iam.googleapis.com",
            "google.iam.admin.v1.CreateServiceAccount",
            "gcp.iam.rare-admin",
            Layer.IDENTITY_CHANGE),
        of(
            GOOGLE,
            "secretmanager.googleapis.com",
            "google.cloud.secretmanager.v1.SecretManagerService.AccessSecretVersion",
            "gcp.secrets.harvest",
            Layer.DATA),
        of(
            GOOGLE,
            "compute.googleapis.com",
            "v1.compute.instances.setMetadata",
            "gcp.exec.host",
            Layer.RESOURCE_IMPACT),
        of(
            AZURE,
            "microsoft.compute",
            "MICROSOFT.COMPUTE/VIRTUALMACHINES/RUNCOMMAND/ACTION",
            "az.exec.vm",
            Layer.RESOURCE_IMPACT),
        of(
            AZURE,
            "microsoft.storage",
            "Microsoft.Storage/storageAccounts/listKeys/action",
            "az.storage.keys-out",
            Layer.DATA),
        of(AZURE, "microsoft.keyvault", "SecretGet", "az.kv.harvest", Layer.DATA));
  }

  private static Arguments of(
      Calls usual, String service, String action, String detection, Layer layer) {
    return Arguments.of(usual, service, action, detection, layer);
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("firstUses")
  void firstUse_ofASensitiveCall_firesInItsLayerAndTellsWhatWasNormal(
      Calls usual, String service, String action, String detection, Layer layer) {
    Calls call = usual.onDay(20).changing(service, action);

    List<Finding> findings = Calls.findingsOfLast(usual.daily(20), call);

    assertThat(findings)
        .filteredOn(finding -> finding.detection().equals(detection))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.layer()).isEqualTo(layer);
          assertThat(finding.points()).isGreaterThan(7);
          assertThat(finding.normal())
              .contains("in 20 active days over 21")
              .contains("this one never before")
              .contains("nobody of 1 known here has it");
        });
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("firstUses")
  void firstUse_ofWhatItDoesEveryWeek_isSilent(
      Calls usual, String service, String action, String detection, Layer layer) {
    Calls call = usual.changing(service, action);
    List<Observed> before = new ArrayList<>(usual.daily(20));
    before.add(call.onDay(20));

    assertThat(Calls.points(Calls.findingsOfLast(before, call.onDay(27)), detection)).isZero();
  }

  @Test
  void firstUse_ofWhatPeersDo_countsForLess() {
    Calls call = DEPLOY.onDay(20).changing("iam.amazonaws.com", "CreateUser");
    List<Observed> alone = DEPLOY.daily(20);
    List<Observed> withPeer = new ArrayList<>(alone);
    withPeer.add(Calls.by("admin").onDay(19).changing("iam.amazonaws.com", "CreateUser"));

    double rare = Calls.points(Calls.findingsOfLast(alone, call), "aws.iam.rare-admin");
    double usual = Calls.points(Calls.findingsOfLast(withPeer, call), "aws.iam.rare-admin");

    assertThat(usual).isLessThan(rare / 2);
  }

  @Test
  void firstUse_pipelineThatDoesSomethingNewEveryDay_isSilent() {
    Calls terraform = Calls.role("terraform", "ci");
    List<Observed> before = new ArrayList<>(terraform.daily(3));
    for (int day = 3; day < 30; day++) {
      before.add(terraform.onDay(day).changing("iam.amazonaws.com", "CreateThing" + day));
    }

    assertThat(
            Calls.findingsOfLast(
                before, terraform.onDay(30).changing("iam.amazonaws.com", "CreatePolicy")))
        .isEmpty();
  }

  @Test
  void firstUse_coldStart_isSilent() {
    assertThat(
            Calls.findings(
                List.of(
                    DEPLOY,
                    DEPLOY.changing("iam.amazonaws.com", "CreateUser"),
                    DEPLOY.changing("cloudtrail.amazonaws.com", "StopLogging"))))
        .isEmpty();
  }

  @Test
  void firstUse_serviceMade_isSilent() {
    assertThat(
            Calls.findingsOfLast(
                DEPLOY.daily(20),
                DEPLOY
                    .onDay(20)
                    .changing("iam.amazonaws.com", "CreateUser")
                    .madeBy("cloudformation.amazonaws.com")))
        .isEmpty();
  }

  @Test
  void unlikeItself_manyNewActionsWithinAnHour_fires() {
    List<Observed> spree = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      spree.add(
          DEPLOY
              .onDay(20)
              .later(Duration.ofMinutes(i))
              .doing("ec2.amazonaws.com", "DescribeX" + i));
    }

    double points =
        Calls.points(Calls.findingsOfRest(DEPLOY.daily(20), spree), "aws.auth.unlike-itself");

    assertThat(points).isGreaterThan(9);
  }

  @Test
  void unlikeItself_explorerWhoTriesNewThingsEveryDay_isSilent() {
    List<Observed> before = new ArrayList<>();
    for (int day = 0; day < 30; day++) {
      for (int i = 0; i < 8; i++) {
        before.add(
            DEPLOY
                .onDay(day)
                .later(Duration.ofMinutes(i))
                .doing("ec2.amazonaws.com", "Describe" + day + "x" + i));
      }
    }
    List<Observed> today = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      today.add(
          DEPLOY
              .onDay(30)
              .later(Duration.ofMinutes(i))
              .doing("ec2.amazonaws.com", "DescribeX" + i));
    }

    assertThat(Calls.findingsOfRest(before, today))
        .extracting(Finding::detection)
        .doesNotContain("aws.auth.unlike-itself");
  }

  @Test
  void unlikeItself_machineThatLooksAroundOnce_firesInTwoLayersAndAPersonDoesNot() {
    Calls node = Calls.role("node", "instance");
    Calls person = Calls.role("dev", "mira@example.com");

    List<Finding> ofMachine =
        Calls.findingsOfLast(
            node.daily(20), node.onDay(20).doing("secretsmanager.amazonaws.com", "ListSecrets"));

    assertThat(Calls.points(ofMachine, "aws.auth.unlike-itself")).isEqualTo(5);
    assertThat(Calls.points(ofMachine, "aws.recon.first-inventory")).isGreaterThan(5);
    assertThat(
            Calls.findingsOfLast(
                person.daily(20),
                person.onDay(20).doing("secretsmanager.amazonaws.com", "ListSecrets")))
        .isEmpty();
  }

  @Test
  void oddHours_changeInTheNight_firesAndReadingOrTheUsualHourDoesNot() {
    Calls change = DEPLOY.writing("CreateTags", "eu-west-1");
    List<Observed> before = change.daily(20);
    Calls night = change.onDay(21).later(Duration.ofHours(14));

    assertThat(Calls.points(Calls.findingsOfLast(before, night), "aws.auth.off-hours"))
        .isGreaterThan(3);
    assertThat(
            Calls.points(
                Calls.findingsOfLast(before, DEPLOY.onDay(21).later(Duration.ofHours(14))),
                "aws.auth.off-hours"))
        .isZero();
    assertThat(Calls.points(Calls.findingsOfLast(before, change.onDay(21)), "aws.auth.off-hours"))
        .isZero();
  }

  @Test
  void oddHours_worksAroundTheClock_isSilent() {
    Calls change = DEPLOY.writing("CreateTags", "eu-west-1");
    List<Observed> before = new ArrayList<>();
    for (int hour = 0; hour < 24 * 20; hour += 5) {
      before.add(change.later(Duration.ofHours(hour)));
    }

    assertThat(Calls.findingsOfLast(before, change.onDay(21).later(Duration.ofHours(14))))
        .isEmpty();
  }

  @Test
  void neverTouched_secretOutsideItsOwnFew_fires() {
    Calls reader = reading("own");

    assertThat(
            Calls.points(
                Calls.findingsOfLast(reader.daily(20), reading("other").onDay(20)),
                "aws.secrets.never-touched"))
        .isGreaterThan(7);
    assertThat(Calls.findingsOfLast(reader.daily(20), reader.onDay(20))).isEmpty();
  }

  @Test
  void neverTouched_operatorThatMeetsNewSecretsEveryDay_isSilent() {
    List<Observed> before = new ArrayList<>();
    for (int day = 0; day < 40; day++) {
      before.add(reading("secret-" + day).onDay(day));
    }

    assertThat(Calls.findingsOfLast(before, reading("another").onDay(40))).isEmpty();
  }

  @Test
  void secrets_manyMoreThanOnAnyDayBefore_fires() {
    List<Observed> harvest = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      harvest.add(reading("secret-" + i).onDay(20).later(Duration.ofSeconds(i)));
    }

    assertThat(
            Calls.points(
                Calls.findingsOfRest(reading("own").daily(20), harvest), "aws.secrets.harvest"))
        .isGreaterThanOrEqualTo(18);
  }

  @Test
  void secrets_operatorThatReadsTheSameManyEachDay_isSilent() {
    List<Observed> before = new ArrayList<>();
    for (int day = 0; day < 20; day++) {
      for (int i = 0; i < 30; i++) {
        before.add(reading("secret-" + i).onDay(day).later(Duration.ofSeconds(i)));
      }
    }
    List<Observed> today = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      today.add(reading("secret-" + i).onDay(20).later(Duration.ofSeconds(i)));
    }

    assertThat(Calls.findingsOfRest(before, today)).isEmpty();
  }

  @Test
  void surge_ofReadsFarAboveTheHabit_firesAndTheNightlyBackupDoesNot() {
    Calls get = DEPLOY.doing("s3.amazonaws.com", "GetObject").on("bucket", "example-bucket");
    List<Observed> few = new ArrayList<>();
    List<Observed> many = new ArrayList<>();
    for (int day = 0; day < 20; day++) {
      few.addAll(times(get.onDay(day), 10));
      many.addAll(times(get.onDay(day), 400));
    }
    List<Observed> tonight = times(get.onDay(20), 500);

    assertThat(Calls.points(Calls.findingsOfRest(few, tonight), "aws.data.s3-surge"))
        .isGreaterThanOrEqualTo(15);
    assertThat(Calls.findingsOfRest(many, tonight)).isEmpty();
  }

  @Test
  void surge_ofBytesWrittenOutByAnExport_firesAndTheWeeklyExportDoesNot() {
    Calls export =
        GOOGLE.doing("bigquery.googleapis.com", "google.cloud.bigquery.v2.JobService.InsertJob");
    List<Observed> small = new ArrayList<>();
    List<Observed> large = new ArrayList<>();
    for (int day = 0; day < 20; day++) {
      small.add(export.onDay(day).sendingOut(40_000_000));
      large.add(export.onDay(day).sendingOut(4_000_000_000L));
    }
    List<Observed> tonight = List.of(export.onDay(20).sendingOut(5_000_000_000L));

    assertThat(Calls.points(Calls.findingsOfRest(small, tonight), "gcp.data.object-surge"))
        .isGreaterThanOrEqualTo(15);
    assertThat(Calls.findingsOfRest(large, tonight)).isEmpty();
  }

  @Test
  void surge_ofWhatWasNeverDone_countsByTheDaysWithoutAny() {
    Calls get = DEPLOY.doing("s3.amazonaws.com", "GetObject").on("bucket", "example-bucket");

    double known15Days = surgeAfter(15, get);
    double known30Days = surgeAfter(30, get);

    // 10·log10(0.7 ÷ (0.5 ÷ 16)), and a little for what lies beyond a hundred reads.
    assertThat(known15Days).isBetween(13.5, 16.5);
    assertThat(known30Days).isGreaterThan(known15Days).isLessThanOrEqualTo(17);
  }

  private static double surgeAfter(int days, Calls get) {
    return Calls.points(
        Calls.findingsOfRest(DEPLOY.daily(days), times(get.onDay(days), 150)), "aws.data.s3-surge");
  }

  @Test
  void firstUse_ofASort_saysThatTheActIsNewAndAnotherOfTheSortDoesNot() {
    List<Observed> before = new ArrayList<>(DEPLOY.daily(20));
    Calls create = DEPLOY.changing("iam.amazonaws.com", "CreateUser");
    List<Finding> first = Calls.findingsOfLast(before, create.onDay(20));
    before.add(create.onDay(10));
    before.sort(Comparator.comparing(Observed::time));
    List<Finding> another =
        Calls.findingsOfLast(before, DEPLOY.changing("iam.amazonaws.com", "CreateRole").onDay(20));

    assertThat(noveltyOf(first, "aws.iam.rare-admin")).containsExactly(Novelty.ACT);
    assertThat(noveltyOf(another, "aws.iam.rare-admin")).containsExactly(Novelty.NONE);
  }

  private static List<Novelty> noveltyOf(List<Finding> findings, String detection) {
    return findings.stream()
        .filter(finding -> finding.detection().equals(detection))
        .map(Finding::novelty)
        .toList();
  }

  @Test
  void denied_manyDifferentCalls_fireAndOneRepeatedCallDoesNot() {
    List<Observed> probing = new ArrayList<>();
    List<Observed> broken = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Calls at = DEPLOY.onDay(20).later(Duration.ofSeconds(i)).answered(Calls.DENIED);
      probing.add(at.doing("ec2.amazonaws.com", "DescribeX" + i));
      broken.add(at.doing("s3.amazonaws.com", "PutObject"));
    }

    assertThat(
            Calls.points(Calls.findingsOfRest(DEPLOY.daily(20), probing), "aws.recon.denied-burst"))
        .isGreaterThan(9);
    assertThat(Calls.findingsOfRest(DEPLOY.daily(20), broken)).isEmpty();
  }

  @Test
  void breadth_inventoryOfManyServices_firesAndThePostureToolDoesNot() {
    List<Observed> before = new ArrayList<>(DEPLOY.daily(20));
    List<Observed> ofTool = new ArrayList<>();
    for (int day = 0; day < 20; day++) {
      ofTool.addAll(inventory(day));
    }

    assertThat(Calls.points(Calls.findingsOfRest(before, inventory(20)), "aws.recon.breadth"))
        .isGreaterThan(9);
    assertThat(Calls.findingsOfRest(ofTool, inventory(20))).isEmpty();
  }

  @Test
  void fanOut_machinesInThreeRegions_fires() {
    Calls run = DEPLOY.writing("RunInstances", "eu-west-1");
    List<Observed> today =
        List.of(
            run.onDay(20),
            run.onDay(20).inRegion("us-east-1").later(Duration.ofMinutes(1)),
            run.onDay(20).inRegion("ap-south-1").later(Duration.ofMinutes(2)));

    assertThat(
            Calls.points(Calls.findingsOfRest(run.daily(20), today), "aws.compute.region-fanout"))
        .isGreaterThan(16);
    assertThat(
            Calls.points(
                Calls.findingsOfRest(run.daily(20), today.subList(0, 2)),
                "aws.compute.region-fanout"))
        .isZero();
  }

  @Test
  void assume_newEdge_firesAndAKnownOneDoesNot() {
    Calls assume = DEPLOY.doing("sts.amazonaws.com", "AssumeRole");
    List<Observed> before = assume.on("iam-role", "arn:aws:iam::111122223333:role/own").daily(20);

    assertThat(
            Calls.points(
                Calls.findingsOfLast(
                    before,
                    assume.onDay(20).on("iam-role", "arn:aws:iam::111122223333:role/admin")),
                "aws.sts.unexpected-assume"))
        .isGreaterThan(7);
    assertThat(
            Calls.findingsOfLast(
                before, assume.onDay(20).on("iam-role", "arn:aws:iam::111122223333:role/own")))
        .isEmpty();
  }

  @Test
  void probe_keyThatAsksWhoItIs_firesOnceAndARoleNever() {
    Calls asks = DEPLOY.doing("sts.amazonaws.com", "GetCallerIdentity");
    Calls role = Calls.role("node", "instance");
    List<Observed> before = new ArrayList<>(DEPLOY.daily(20));

    assertThat(
            Calls.points(
                Calls.findingsOfLast(before, asks.onDay(20).from(Calls.HOSTING)), "aws.cred.probe"))
        .isGreaterThan(
            Calls.points(Calls.findingsOfLast(before, asks.onDay(20)), "aws.cred.probe"));
    before.add(asks.onDay(20));
    assertThat(Calls.points(Calls.findingsOfLast(before, asks.onDay(21)), "aws.cred.probe"))
        .isZero();
    assertThat(
            Calls.findingsOfLast(
                role.daily(20), role.onDay(20).doing("sts.amazonaws.com", "GetCallerIdentity")))
        .isEmpty();
  }

  @Test
  void dryRun_first_fires() {
    Outcome dryRun = new Outcome(Outcome.Status.FAILURE, "Client.DryRunOperation");
    Calls test = DEPLOY.onDay(20).writing("RunInstances", "eu-west-1").answered(dryRun);

    assertThat(Calls.points(Calls.findingsOfLast(DEPLOY.daily(20), test), "aws.recon.dry-run"))
        .isGreaterThan(4);
    assertThat(
            Calls.points(
                Calls.findingsOfLast(DEPLOY.daily(20), test.answered(Outcome.SUCCESS)),
                "aws.recon.dry-run"))
        .isZero();
  }

  @Test
  void dormant_keySilentForTwoMonths_firesAndTheQuarterlyJobDoesNot() {
    List<Observed> before = new ArrayList<>(DEPLOY.daily(20));
    before.addAll(Calls.by("colleague").daily(80));
    before.sort(Comparator.comparing(Observed::time));
    assertThat(
            Calls.points(Calls.findingsOfLast(before, DEPLOY.onDay(80)), "aws.cred.dormant-wakes"))
        .isEqualTo(16);

    Calls job = Calls.by("quarterly");
    List<Observed> quarters = new ArrayList<>(Calls.by("colleague").daily(270));
    quarters.addAll(List.of(job.onDay(0), job.onDay(90), job.onDay(180)));
    quarters.sort(Comparator.comparing(Observed::time));
    assertThat(Calls.findingsOfLast(quarters, job.onDay(270))).isEmpty();
  }

  @Test
  void dormant_logsThatWereMissingMeanwhile_areNoSilence() {
    assertThat(
            Calls.points(
                Calls.findingsOfLast(DEPLOY.daily(20), DEPLOY.onDay(80)), "aws.cred.dormant-wakes"))
        .isZero();
  }

  @Test
  void monthlyJob_whatItDoesEachMonth_isNotNewAgain() {
    Calls invoice = DEPLOY.doing("secretsmanager.amazonaws.com", "GetSecretValue");
    List<Observed> before = new ArrayList<>(DEPLOY.daily(93));
    before.addAll(List.of(invoice.onDay(0), invoice.onDay(31), invoice.onDay(62)));
    before.sort(Comparator.comparing(Observed::time));

    assertThat(Calls.findingsOfLast(before, invoice.onDay(93))).isEmpty();
  }

  @Test
  void rotatedSessions_ofOneRole_areOnePrincipal() {
    List<Observed> before = new ArrayList<>();
    for (int day = 0; day < 20; day++) {
      before.add(
          Calls.role("irsa", "botocore-session-*")
              .from(Calls.network(64_512, "IE", NetworkKind.CLOUD))
              .onDay(day)
              .in(LogKind.CLOUDTRAIL));
    }

    assertThat(Calls.findings(before)).isEmpty();
  }

  private static Calls reading(String secret) {
    return DEPLOY
        .doing("secretsmanager.amazonaws.com", "GetSecretValue")
        .on("secret", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:" + secret);
  }

  private static List<Observed> times(Calls call, int times) {
    List<Observed> calls = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      calls.add(call.later(Duration.ofSeconds(i)));
    }
    return calls;
  }

  private static List<Observed> inventory(int day) {
    List<Observed> calls = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      calls.add(
          DEPLOY
              .onDay(day)
              .later(Duration.ofSeconds(i))
              .doing("service" + i + ".amazonaws.com", "ListThings"));
    }
    return calls;
  }
}
