package io.keytrail.simulation.workloads;

import static io.keytrail.simulation.company.Company.SUBSCRIPTION;
import static io.keytrail.simulation.company.Company.TENANT;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Networks;
import io.keytrail.simulation.records.azure.Activity;
import io.keytrail.simulation.records.azure.Activity.Phase;
import io.keytrail.simulation.records.azure.AzurePrincipal;
import io.keytrail.simulation.records.azure.DirectoryAudit;
import io.keytrail.simulation.records.azure.SignIn;
import java.time.Instant;
import java.util.List;

/** What runs by itself in the company's Azure subscription and tenant. */
public final class AzureWorkloads {
  private static final String NODES =
      "/resourceGroups/mc_office_batch_westeurope/providers/Microsoft.Compute/virtualMachineScaleSets/"
          + "aks-general-31415926-vmss";
  private static final String VM_SCALE = "Microsoft.Compute/virtualMachineScaleSets/write";
  private static final AzurePrincipal CLUSTER = AzurePrincipal.managedIdentity("batch-cluster");
  public static final AzurePrincipal DEPLOYER = AzurePrincipal.application("gh-deployer");
  public static final AzurePrincipal BACKUP = AzurePrincipal.application("office-backup");
  private static final int SECRET_CHANGE_DAY = 11;

  private AzureWorkloads() {}

  public static List<Actor> all() {
    return List.of(
        AzureWorkloads::cluster,
        AzureWorkloads::managedIdentities,
        AzureWorkloads::deployments,
        AzureWorkloads::backup,
        AzureWorkloads::secretChange);
  }

  /** One operation: its records from start to end. */
  private static void operation(
      Journal journal,
      Instant at,
      String operation,
      String resource,
      AzurePrincipal caller,
      String address,
      long correlation,
      Phase... phases) {
    Instant time = at;
    for (Phase phase : phases) {
      journal.add(
          new Activity(
              time,
              operation,
              resource,
              phase,
              caller,
              address,
              TENANT,
              SUBSCRIPTION,
              correlation));
      time = time.plusSeconds(phase == Phase.STARTED ? 1 : 48);
    }
  }

  /** The Kubernetes service scales its nodes. */
  private static void cluster(Day day, Journal journal) {
    Dice dice = day.dice("aks");
    int steps = dice.around(3.5 * day.volume());
    for (int i = 0; i < steps; i++) {
      String address = Networks.named("Cloud egress westeurope").address(1 + dice.below(3));
      operation(
          journal,
          day.at(4 * 3600 + dice.below(18 * 3600)),
          VM_SCALE,
          NODES,
          CLUSTER,
          address,
          dice.next(),
          Phase.STARTED,
          Phase.ACCEPTED,
          Phase.SUCCEEDED);
    }
  }

  private static void managedIdentities(Day day, Journal journal) {
    Dice dice = day.dice("managed identities");
    int tokens = dice.around(9 * day.volume());
    for (int i = 0; i < tokens; i++) {
      AzurePrincipal who =
          dice.chance(0.7) ? CLUSTER : AzurePrincipal.managedIdentity("batch-planner");
      journal.add(
          SignIn.machine(
              day.anyTime(dice),
              SignIn.Kind.MANAGED_IDENTITY,
              who,
              "",
              "",
              "",
              TENANT,
              dice.next()));
    }
  }

  private static void deployments(Day day, Journal journal) {
    Dice dice = day.dice("azure deployments");
    int runs = day.workday() ? dice.around(day.volume()) : 0;
    for (int i = 0; i < runs; i++) {
      Instant at = day.at(8 * 3600 + dice.below(9 * 3600));
      String runner = Networks.named("Hosted build runners").address(dice.below(60));
      journal.add(
          SignIn.machine(
              at, SignIn.Kind.APPLICATION, DEPLOYER, runner, "US", "", TENANT, dice.next()));
      operation(
          journal,
          at.plusSeconds(30),
          "Microsoft.Resources/deployments/write",
          "/resourceGroups/office/providers/Microsoft.Resources/deployments/build-"
              + dice.below(9000),
          DEPLOYER,
          runner,
          dice.next(),
          Phase.STARTED,
          Phase.SUCCEEDED);
      if (dice.chance(0.15)) {
        operation(
            journal,
            at.plusSeconds(60),
            "Microsoft.Authorization/locks/write",
            "/resourceGroups/office/providers/Microsoft.Authorization/locks/keep",
            DEPLOYER,
            runner,
            dice.next(),
            Phase.STARTED,
            Phase.FORBIDDEN);
      }
    }
  }

  /** The warehouse machine copies files with an application's secret. */
  private static void backup(Day day, Journal journal) {
    Dice dice = day.dice("office backup");
    String address = Networks.named("Larkfield warehouse server room").address(4);
    for (int hour = 2; hour < 24; hour += 8) {
      Instant at = day.at(hour * 3600 + dice.below(300));
      String keyId = backupSecret(day);
      journal.add(
          SignIn.machine(
              at, SignIn.Kind.APPLICATION, BACKUP, address, "NL", keyId, TENANT, dice.next()));
      if (hour == 2) {
        operation(
            journal,
            at.plusSeconds(20),
            "Microsoft.Storage/storageAccounts/listKeys/action",
            "/resourceGroups/office/providers/Microsoft.Storage/storageAccounts/larkfieldbackup",
            BACKUP,
            address,
            dice.next(),
            Phase.STARTED,
            Phase.SUCCEEDED);
      }
    }
  }

  /** Id of the secret that the backup has on that day. */
  public static String backupSecret(Day day) {
    return secret(day, day.number() > SECRET_CHANGE_DAY ? 2 : 1);
  }

  private static String secret(Day day, int number) {
    return day.lasting("office backup secret " + number).uuid();
  }

  /** An administrator replaces that secret before it expires: a second one, then the first away. */
  private static void secretChange(Day day, Journal journal) {
    if (day.number() != SECRET_CHANGE_DAY) {
      return;
    }
    Dice dice = day.dice("secret change");
    AzurePrincipal administrator =
        AzurePrincipal.person("anouk.devries@" + Company.DOMAIN, "Anouk de Vries");
    String office = Networks.named("Larkfield office Utrecht").address(1);
    String one = description(secret(day, 1), "2025");
    String two = description(secret(day, 2), "2026");
    String both = "[" + one + "," + two + "]";
    String activity = "Update application – Certificates and secrets management ";
    Instant at = day.at(14 * 3600 + dice.below(600));
    journal.add(
        new DirectoryAudit(
            at,
            activity,
            "ApplicationManagement",
            administrator,
            office,
            BACKUP,
            "KeyDescription",
            "[" + one + "]",
            both,
            TENANT,
            dice.next()));
    journal.add(
        new DirectoryAudit(
            at.plusSeconds(9 * 3600),
            activity,
            "ApplicationManagement",
            administrator,
            office,
            BACKUP,
            "KeyDescription",
            both,
            "[" + two + "]",
            TENANT,
            dice.next()));
  }

  private static String description(String keyId, String name) {
    return "\"[KeyIdentifier="
        + keyId
        + ",KeyType=Password,KeyUsage=Verify,DisplayName="
        + name
        + "]\"";
  }
}
