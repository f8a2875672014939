package io.keytrail.simulation.graft;

import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.records.gcp.AuditEntry;
import io.keytrail.simulation.records.gcp.GcpCaller;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Somebody in a victim's place on Google Cloud, with the clock running. */
final class GcpHand {
  private final Journal journal;
  private final Dice dice;
  private final GcpCaller who;
  private Instant now;

  GcpHand(Journal journal, Dice dice, GcpCaller who, Instant start) {
    this.journal = journal;
    this.dice = dice;
    this.who = who;
    this.now = start;
  }

  GcpCaller who() {
    return who;
  }

  GcpHand waits(int seconds) {
    now = now.plusSeconds(seconds);
    return this;
  }

  /** The same hand as somebody else. */
  GcpHand as(GcpCaller other) {
    return new GcpHand(journal, dice, other, now);
  }

  GcpHand calls(String method) {
    return calls(method, UnaryOperator.identity());
  }

  GcpHand calls(String method, UnaryOperator<AuditEntry> details) {
    AuditEntry entry = AuditEntry.of(now, method, who, Company.PROJECT, dice.next());
    journal.addStolen(method, who.keyName(), details.apply(entry));
    now = now.plusSeconds(dice.between(2, 12));
    return this;
  }

  /** The same call with a number from 1 to {@code times} put in for {@code #} in a value. */
  GcpHand calls(int times, String method, String name, String value) {
    for (int i = 1; i <= times; i++) {
      String numbered = value.replace("#", Integer.toString(i));
      calls(method, entry -> entry.with(name, numbered));
    }
    return this;
  }
}
