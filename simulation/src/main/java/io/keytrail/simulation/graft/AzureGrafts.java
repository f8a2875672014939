package io.keytrail.simulation.graft;

import io.keytrail.model.identity.Provider;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Networks;
import io.keytrail.simulation.company.Person;
import io.keytrail.simulation.people.Whereabouts;
import io.keytrail.simulation.records.azure.AzurePrincipal;
import io.keytrail.simulation.workloads.AzureWorkloads;
import java.util.List;

/** Thefts on Azure and Entra. */
final class AzureGrafts {
  private static final String SECRETS_CHANGED =
      "Update application – Certificates and secrets management ";

  private AzureGrafts() {}

  static List<Graft> all() {
    return List.of(
        graft("azure-app-secret", "T1098.001", AzureGrafts::appSecret),
        graft("azure-key-vault-harvest", "T1555.006", AzureGrafts::keyVaultHarvest),
        graft("azure-storage-keys", "T1552", AzureGrafts::storageKeys),
        graft("azure-disk-export", "T1537", AzureGrafts::diskExport),
        graft("azure-owner-grant", "T1098.003", AzureGrafts::ownerGrant),
        graft("azure-destroy", "T1485", AzureGrafts::destroy));
  }

  private static Graft graft(String name, String technique, Graft.Intrusion intrusion) {
    return new Graft(name, technique, Provider.AZURE, intrusion);
  }

  private static AzureHand person(String login, Day day, Journal journal) {
    Person person = Company.person(login);
    Dice dice = day.dice("azure graft on " + login);
    Whereabouts place = Whereabouts.of(person, day);
    return new AzureHand(
        journal,
        dice,
        AzurePrincipal.person(person.email(), person.fullName()),
        place.address(),
        place.country(),
        place.duringWork(day, dice));
  }

  private static AzureHand pipeline(Day day, Journal journal) {
    Dice dice = day.dice("azure graft on the pipeline");
    String runner = Networks.named("Hosted build runners").address(dice.below(60));
    return new AzureHand(
        journal, dice, AzureWorkloads.DEPLOYER, runner, "US", day.at(11 * 3600 + dice.below(7200)));
  }

  private static AzureHand warehouse(Day day, Journal journal) {
    Dice dice = day.dice("azure graft on the warehouse");
    return new AzureHand(
        journal,
        dice,
        AzureWorkloads.BACKUP,
        Networks.named("Larkfield warehouse server room").address(4),
        "NL",
        day.at(13 * 3600 + dice.below(7200)));
  }

  /** An administrator's session gives the pipeline's application a secret and signs in with it. */
  private static void appSecret(Day day, Journal journal) {
    String secret = day.lasting("graft's azure secret").uuid();
    person("grace.hollis", day, journal)
        .changes(
            SECRETS_CHANGED,
            "ApplicationManagement",
            AzureWorkloads.DEPLOYER,
            "KeyDescription",
            "[]",
            "[\"[KeyIdentifier=" + secret + ",KeyType=Password,KeyUsage=Verify,DisplayName=ci]\"]")
        .waits(120)
        .as(AzureWorkloads.DEPLOYER)
        .signsIn(secret)
        .operates(
            "Microsoft.Storage/storageAccounts/listKeys/action",
            "Microsoft.Storage/storageAccounts/larkfieldoffice")
        .operates(
            "Microsoft.Storage/storageAccounts/listKeys/action",
            "Microsoft.Storage/storageAccounts/larkfieldbackup")
        .operates(
            "Microsoft.Authorization/roleAssignments/write",
            "Microsoft.Authorization/roleAssignments/" + day.lasting("graft's grant").uuid());
  }

  /** The pipeline lets itself into vaults and reads what is in them. */
  private static void keyVaultHarvest(Day day, Journal journal) {
    AzureHand hand = pipeline(day, journal).signsIn("");
    for (String vault : List.of("office-kv", "billing-kv", "partners-kv")) {
      hand.operates(
          "Microsoft.KeyVault/vaults/accessPolicies/write",
          "Microsoft.KeyVault/vaults/" + vault + "/accessPolicies/add");
      for (int i = 1; i <= 6; i++) {
        hand.operates(
            "Microsoft.KeyVault/vaults/secrets/getSecret/action",
            "Microsoft.KeyVault/vaults/" + vault + "/secrets/s" + i);
      }
    }
  }

  /** The backup, which fetches one account's keys, fetches all there are. */
  private static void storageKeys(Day day, Journal journal) {
    AzureHand hand = warehouse(day, journal).signsIn(AzureWorkloads.backupSecret(day));
    for (int i = 1; i <= 9; i++) {
      hand.operates(
          "Microsoft.Storage/storageAccounts/listKeys/action",
          "Microsoft.Storage/storageAccounts/larkfielddata" + i);
    }
    hand.operates(
        "Microsoft.Storage/storageAccounts/write",
        "Microsoft.Storage/storageAccounts/larkfielddata1");
  }

  /** An administrator's session makes copies of disks and takes links to them. */
  private static void diskExport(Day day, Journal journal) {
    AzureHand hand = person("anouk.devries", day, journal);
    for (int i = 1; i <= 4; i++) {
      hand.operates("Microsoft.Compute/snapshots/write", "Microsoft.Compute/snapshots/copy-" + i)
          .operates(
              "Microsoft.Compute/snapshots/beginGetAccess/action",
              "Microsoft.Compute/snapshots/copy-" + i);
    }
  }

  /** An administrator's session makes an application owner and gives it a secret. */
  private static void ownerGrant(Day day, Journal journal) {
    AzurePrincipal made = AzurePrincipal.application("inventory-sync");
    String secret = day.lasting("graft's owner secret").uuid();
    person("anouk.devries", day, journal)
        .changes("Add application", "ApplicationManagement", made, "AppId", "[]", "[\"new\"]")
        .changes("Add service principal", "ApplicationManagement", made, "AppId", "[]", "[\"new\"]")
        .changes(
            SECRETS_CHANGED,
            "ApplicationManagement",
            made,
            "KeyDescription",
            "[]",
            "[\"[KeyIdentifier=" + secret + ",KeyType=Password,KeyUsage=Verify,DisplayName=x]\"]")
        .operates(
            "Microsoft.Authorization/roleAssignments/write",
            "Microsoft.Authorization/roleAssignments/" + day.lasting("owner grant").uuid())
        .waits(60)
        .as(made)
        .signsIn(secret);
  }

  /** An administrator's session takes the eyes and the copies away, and then the rest. */
  private static void destroy(Day day, Journal journal) {
    AzureHand hand =
        person("anouk.devries", day, journal)
            .operates(
                "Microsoft.Insights/diagnosticSettings/delete",
                "Microsoft.Insights/diagnosticSettings/all")
            .operates("Microsoft.Authorization/locks/delete", "Microsoft.Authorization/locks/keep")
            .operates(
                "Microsoft.RecoveryServices/vaults/delete",
                "Microsoft.RecoveryServices/vaults/office");
    for (int i = 1; i <= 6; i++) {
      hand.operates("Microsoft.Compute/snapshots/delete", "Microsoft.Compute/snapshots/daily-" + i)
          .operates("Microsoft.Compute/disks/delete", "Microsoft.Compute/disks/data-" + i);
    }
  }
}
