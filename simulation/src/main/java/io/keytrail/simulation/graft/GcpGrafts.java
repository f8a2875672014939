package io.keytrail.simulation.graft;

import io.keytrail.model.identity.Provider;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Networks;
import io.keytrail.simulation.company.Person;
import io.keytrail.simulation.people.Whereabouts;
import io.keytrail.simulation.records.gcp.AuditEntry;
import io.keytrail.simulation.records.gcp.GcpCaller;
import io.keytrail.simulation.workloads.GcpWorkloads;
import java.util.List;

/** Thefts on Google Cloud. */
final class GcpGrafts {
  private static final String SECRETS = "google.cloud.secretmanager.v1.SecretManagerService.";
  private static final String OUTSIDER = "user:relief.works@gmail.example";

  private GcpGrafts() {}

  static List<Graft> all() {
    return List.of(
        graft("gcp-key-made-and-used", "T1098.001", GcpGrafts::keyMadeAndUsed),
        graft("gcp-impersonation", "T1548.005", GcpGrafts::impersonation),
        graft("gcp-bucket-theft", "T1530", GcpGrafts::bucketTheft),
        graft("gcp-secrets-harvest", "T1555.006", GcpGrafts::secretsHarvest),
        graft("gcp-mining", "T1496.001", GcpGrafts::mining));
  }

  private static Graft graft(String name, String technique, Graft.Intrusion intrusion) {
    return new Graft(name, technique, Provider.GCP, intrusion);
  }

  private static GcpHand person(String login, Day day, Journal journal) {
    Person person = Company.person(login);
    Dice dice = day.dice("graft on " + login);
    Whereabouts place = Whereabouts.of(person, day);
    GcpCaller caller =
        GcpCaller.of(
            person.email(), place.address(), person.laptop().browser() + ",gzip(gfe),gzip(gfe)");
    return new GcpHand(journal, dice, caller, place.duringWork(day, dice));
  }

  private static GcpHand warehouse(Day day, Journal journal) {
    Dice dice = day.dice("graft on the warehouse's key");
    return new GcpHand(
        journal, dice, GcpWorkloads.exporter(day, dice), day.at(8 * 3600 + dice.below(3600)));
  }

  private static GcpHand pipeline(Day day, Journal journal) {
    Dice dice = day.dice("graft on the pipeline");
    String runner = Networks.named("Hosted build runners").address(dice.below(60));
    return new GcpHand(
        journal, dice, GcpWorkloads.deployer(runner), day.at(11 * 3600 + dice.below(7200)));
  }

  /** An administrator's session makes a key of an account that never had one, and uses it. */
  private static void keyMadeAndUsed(Day day, Journal journal) {
    String account = "etl-runner";
    String key = day.lasting("graft's gcp key").letters("0123456789abcdef", 40);
    GcpHand hand =
        person("grace.hollis", day, journal)
            .calls("google.iam.admin.v1.ListServiceAccounts")
            .calls(
                "google.iam.admin.v1.CreateServiceAccountKey",
                e -> e.with("account", account).with("key", key));
    GcpCaller made =
        GcpCaller.of(
                GcpWorkloads.account(account), hand.who().address(), "gl-python/3.12.9 gccl/2.19.0")
            .withKey(GcpWorkloads.keyName(account, key));
    hand.waits(90)
        .as(made)
        .calls(SECRETS + "ListSecrets")
        .calls(8, SECRETS + "AccessSecretVersion", "secret", "service-#-db")
        .calls(10, "storage.objects.get", "bucket", "larkfield-models");
  }

  /** The pipeline's account takes the place of a mightier one and lets an outsider in. */
  private static void impersonation(Day day, Journal journal) {
    String mighty = GcpWorkloads.account("terraform-owner");
    GcpHand hand =
        pipeline(day, journal)
            .calls("google.iam.admin.v1.ListServiceAccounts")
            .calls("GenerateAccessToken", e -> e.with("target", mighty));
    GcpCaller before = hand.who();
    hand.waits(15)
        .as(
            GcpCaller.of(mighty, before.address(), before.agent())
                .federated("serviceAccount:" + before.email()))
        .calls("SetIamPolicy", e -> owner(e))
        .calls("google.iam.admin.v1.CreateServiceAccount", e -> e.with("account", "metrics-2"))
        .calls(
            "google.iam.admin.v1.CreateServiceAccountKey",
            e ->
                e.with("account", "metrics-2")
                    .with("key", day.lasting("metrics key").letters("0123456789abcdef", 40)));
  }

  private static AuditEntry owner(AuditEntry entry) {
    return entry.with("role", "roles/owner").with("member", OUTSIDER);
  }

  /** A key that only ever writes reads a bucket empty. */
  private static void bucketTheft(Day day, Journal journal) {
    warehouse(day, journal)
        .calls("storage.buckets.list")
        .calls("storage.objects.list", e -> e.with("bucket", "larkfield-models"))
        .calls(150, "storage.objects.get", "bucket", "larkfield-models");
  }

  /** A data engineer's session reads all secrets. */
  private static void secretsHarvest(Day day, Journal journal) {
    person("elif.yilmaz", day, journal)
        .calls(SECRETS + "ListSecrets")
        .calls(30, SECRETS + "AccessSecretVersion", "secret", "service-#-token");
  }

  /** Machines with graphics cards in places the company has never used. */
  private static void mining(Day day, Journal journal) {
    GcpHand hand = person("jonas.weber", day, journal).calls("v1.compute.instances.list");
    for (String zone : List.of("asia-southeast1-b", "us-west4-a", "southamerica-east1-c")) {
      for (int i = 1; i <= 4; i++) {
        String name = "render-" + i;
        hand.calls(
            "v1.compute.instances.insert",
            e -> e.with("zone", zone).with("instance", name).with("machine", "a2-highgpu-8g"));
      }
    }
  }
}
