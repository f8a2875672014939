package io.keytrail.simulation.graft;

import static io.keytrail.simulation.company.Company.SUBSCRIPTION;
import static io.keytrail.simulation.company.Company.TENANT;

import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.records.LogRecord;
import io.keytrail.simulation.records.azure.Activity;
import io.keytrail.simulation.records.azure.Activity.Phase;
import io.keytrail.simulation.records.azure.AzurePrincipal;
import io.keytrail.simulation.records.azure.DirectoryAudit;
import io.keytrail.simulation.records.azure.SignIn;
import java.time.Instant;

/** Somebody in a victim's place in the tenant and subscription, with the clock running. */
final class AzureHand {
  private final Journal journal;
  private final Dice dice;
  private final AzurePrincipal who;
  private final String address;
  private final String country;
  private Instant now;

  AzureHand(
      Journal journal,
      Dice dice,
      AzurePrincipal who,
      String address,
      String country,
      Instant start) {
    this.journal = journal;
    this.dice = dice;
    this.who = who;
    this.address = address;
    this.country = country;
    this.now = start;
  }

  AzureHand waits(int seconds) {
    now = now.plusSeconds(seconds);
    return this;
  }

  /** The same hand as another principal. */
  AzureHand as(AzurePrincipal other) {
    return new AzureHand(journal, dice, other, address, country, now);
  }

  /** Signs in as an application with the secret of that id. */
  AzureHand signsIn(String keyId) {
    return stolen(
        "sign-in",
        keyId,
        SignIn.machine(
            now, SignIn.Kind.APPLICATION, who, address, country, keyId, TENANT, dice.next()));
  }

  /** One operation on a resource of the office's group, begun and done. */
  AzureHand operates(String operation, String resource) {
    long correlation = dice.next();
    for (Phase phase : new Phase[] {Phase.STARTED, Phase.SUCCEEDED}) {
      stolen(
          operation,
          "",
          new Activity(
              now,
              operation,
              "/resourceGroups/office/providers/" + resource,
              phase,
              who,
              address,
              TENANT,
              SUBSCRIPTION,
              correlation));
    }
    return this;
  }

  /** A change of the directory. */
  AzureHand changes(
      String activity,
      String category,
      AzurePrincipal target,
      String property,
      String before,
      String after) {
    return stolen(
        activity,
        "",
        new DirectoryAudit(
            now,
            activity,
            category,
            who,
            address,
            target,
            property,
            before,
            after,
            TENANT,
            dice.next()));
  }

  private AzureHand stolen(String step, String credential, LogRecord record) {
    journal.addStolen(step, credential, record);
    now = now.plusSeconds(dice.between(2, 12));
    return this;
  }
}
