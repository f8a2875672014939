package io.keytrail.simulation.workloads;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Networks;
import io.keytrail.simulation.records.gcp.AuditEntry;
import io.keytrail.simulation.records.gcp.GcpCaller;
import java.time.Instant;
import java.util.List;

/** What runs by itself in the company's one Google Cloud project. */
public final class GcpWorkloads {
  private static final String PROJECT = Company.PROJECT;
  private static final String ROBOTS = "service-480112233445@";
  private static final String PYTHON =
      "google-cloud-sdk gcloud/535.0.0 command/gcloud.storage.cp invocation-id/%s environment/None"
          + " environment-version/None client-os/LINUX client-os-ver/5.15.0 client-pltf-arch/x86_64"
          + " interactive/False from-script/True python/3.12.8 term/None";
  private static final int KEY_CHANGE_DAY = 15;
  private static final String EXPORTER = "export-onprem";

  private GcpWorkloads() {}

  public static List<Actor> all() {
    return List.of(
        GcpWorkloads::cluster,
        GcpWorkloads::queries,
        GcpWorkloads::pods,
        GcpWorkloads::deployments,
        GcpWorkloads::serverRoom,
        GcpWorkloads::deniedJob);
  }

  /** The e-mail address of a service account. */
  public static String account(String name) {
    return name + "@" + PROJECT + ".iam.gserviceaccount.com";
  }

  private static void log(Journal journal, Dice dice, Instant at, String method, GcpCaller caller) {
    journal.add(AuditEntry.of(at, method, caller, PROJECT, dice.next()));
  }

  /** Google's own agents: the cluster's autoscaler and the platform's maintenance. */
  private static void cluster(Day day, Journal journal) {
    Dice dice = day.dice("gke agents");
    GcpCaller robot =
        GcpCaller.of(
            ROBOTS + "container-engine-robot.iam.gserviceaccount.com",
            "private",
            "google-api-go-client/0.5 gke-autoscaler,gzip(gfe)");
    GcpCaller scaler =
        GcpCaller.of(
            ROBOTS + "compute-system.iam.gserviceaccount.com", "private", "Managed Infrastructure");
    int rounds = dice.around(4 * day.volume());
    for (int i = 0; i < rounds; i++) {
      Instant at = day.anyTime(dice);
      log(journal, dice, at, "v1.compute.instanceGroupManagers.resize", robot);
      String change =
          dice.chance(0.5) ? "v1.compute.instances.insert" : "v1.compute.instances.delete";
      journal.add(
          AuditEntry.of(at.plusSeconds(3), change, scaler, PROJECT, dice.next())
              .with("instance", "gke-batch-general-" + dice.letters("0123456789abcdef", 8)));
    }
    GcpCaller system = GcpCaller.of("system@google.com", "", "");
    if (dice.chance(0.6)) {
      log(journal, dice, day.anyTime(dice), "compute.instances.migrateOnHostMaintenance", system);
    }
    if (dice.chance(0.2)) {
      log(
          journal,
          dice,
          day.anyTime(dice),
          "compute.instanceGroupManagers.recreateInstances",
          system);
    }
  }

  private static void queries(Day day, Journal journal) {
    Dice dice = day.dice("gcp queries");
    GcpCaller etl =
        GcpCaller.of(
            account("etl-runner"),
            "gce-internal-ip",
            "gl-python/3.12.9 grpc/1.74.0 gax/2.25.1 gapic/3.36.0 gccl/3.36.0");
    int jobs = dice.around(9 * day.volume());
    for (int i = 0; i < jobs; i++) {
      Instant at = day.at((i % 24) * 3600 + dice.below(3600));
      log(journal, dice, at, "google.cloud.bigquery.v2.JobService.InsertJob", etl);
      if (dice.chance(0.4)) {
        log(journal, dice, at.plusSeconds(9), "storage.objects.get", etl);
      }
    }
  }

  private static void pods(Day day, Journal journal) {
    Dice dice = day.dice("gcp pods");
    String pool =
        "principal://iam.googleapis.com/projects/480112233445/locations/global/"
            + "workloadIdentityPools/"
            + PROJECT
            + ".svc.id.goog/subject/ns/batch/sa/planner";
    GcpCaller pod =
        GcpCaller.of(
                account("planner"),
                "gce-internal-ip",
                "google-cloud-secretmanager go/1.24.5 gccl/1.15.0")
            .federated(pool);
    int starts = dice.around(4 * day.volume());
    for (int i = 0; i < starts; i++) {
      Instant at = day.anyTime(dice);
      journal.add(
          AuditEntry.of(at, "GenerateAccessToken", pod, PROJECT, dice.next())
              .with("target", account("planner")));
      log(
          journal,
          dice,
          at.plusSeconds(1),
          "google.cloud.secretmanager.v1.SecretManagerService.AccessSecretVersion",
          pod);
    }
  }

  private static void deployments(Day day, Journal journal) {
    Dice dice = day.dice("gcp deployments");
    int runs = day.workday() ? dice.around(1.2 * day.volume()) : 0;
    for (int i = 0; i < runs; i++) {
      Instant at = day.at(8 * 3600 + dice.below(9 * 3600));
      String runner = Networks.named("Hosted build runners").address(dice.below(60));
      GcpCaller deployer = deployer(runner);
      journal.add(
          AuditEntry.of(at, "GenerateAccessToken", deployer, PROJECT, dice.next())
              .with("target", account("ci-deployer")));
      log(
          journal,
          dice,
          at.plusSeconds(40),
          "google.cloud.run.v1.Services.ReplaceService",
          deployer);
    }
  }

  /** The pipeline's account on a build runner. */
  public static GcpCaller deployer(String runner) {
    String subject =
        "principal://iam.googleapis.com/projects/480112233445/locations/global/"
            + "workloadIdentityPools/builds/subject/repo:larkfield/reports:ref:refs/heads/main";
    return GcpCaller.of(
            account("ci-deployer"),
            runner,
            "google-cloud-sdk gcloud/535.0.0 command/gcloud.run.deploy environment/github_action"
                + " client-os/LINUX client-pltf-arch/x86_64 interactive/False python/3.12.8")
        .federated(subject);
  }

  /**
   * The warehouse machine again, here with a service account's key; changed once, as it should be.
   */
  private static void serverRoom(Day day, Journal journal) {
    Dice dice = day.dice("gcp server room");
    GcpCaller exporter = exporter(day, dice);
    for (int hour = 1; hour < 24; hour += 6) {
      log(journal, dice, day.at(hour * 3600 + dice.below(120)), "storage.objects.create", exporter);
    }
    if (day.number() == KEY_CHANGE_DAY) {
      GcpCaller administrator =
          GcpCaller.of(
              "anouk.devries@" + Company.DOMAIN,
              Networks.named("Larkfield office Utrecht").address(1),
              Company.person("anouk.devries").laptop().browser() + ",gzip(gfe)");
      Instant at = day.at(13 * 3600);
      for (String method : List.of("Create", "Delete")) {
        journal.add(
            AuditEntry.of(
                    at,
                    "google.iam.admin.v1." + method + "ServiceAccountKey",
                    administrator,
                    PROJECT,
                    dice.next())
                .with("account", EXPORTER)
                .with("key", exporterKey(day, method.equals("Create") ? 2 : 1)));
        at = at.plusSeconds(11 * 3600L - 60);
      }
    }
  }

  /** The warehouse machine with the key it has on that day. */
  public static GcpCaller exporter(Day day, Dice dice) {
    String key = exporterKey(day, day.number() <= KEY_CHANGE_DAY ? 1 : 2);
    return GcpCaller.of(
            account(EXPORTER),
            Networks.named("Larkfield warehouse server room").address(4),
            PYTHON.replace("%s", dice.letters("0123456789abcdef", 32)))
        .withKey(keyName(EXPORTER, key));
  }

  private static String exporterKey(Day day, int number) {
    return day.lasting("gcp key " + number).letters("0123456789abcdef", 40);
  }

  /** A service account's key as the log names it. */
  public static String keyName(String name, String key) {
    return "//iam.googleapis.com/projects/"
        + PROJECT
        + "/serviceAccounts/"
        + account(name)
        + "/keys/"
        + key;
  }

  private static void deniedJob(Day day, Journal journal) {
    Dice dice = day.dice("gcp denied job");
    GcpCaller job =
        GcpCaller.of(account("old-report"), "gce-internal-ip", "gl-python/3.9.2 gccl/2.34.4");
    Instant at = day.at(2 * 3600 + dice.below(60));
    journal.add(
        AuditEntry.of(at, "storage.objects.get", job, PROJECT, dice.next())
            .with("bucket", "larkfield-models")
            .denied());
  }
}
