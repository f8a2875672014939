package io.keytrail.simulation.people;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Person;
import io.keytrail.simulation.company.Person.PermissionSet;
import io.keytrail.simulation.records.gcp.AuditEntry;
import io.keytrail.simulation.records.gcp.GcpCaller;
import java.time.Instant;
import java.util.List;

/**
 * Somebody's work in the Google Cloud console: queries for data people, a look at logs for others.
 */
public record GcpWork(Person person) implements Actor {
  private static final List<String> DATA =
      List.of(
          "google.cloud.bigquery.v2.JobService.InsertJob",
          "google.cloud.bigquery.v2.JobService.InsertJob",
          "google.cloud.bigquery.v2.TableDataService.List",
          "storage.objects.get");
  private static final List<String> OPERATIONS =
      List.of("google.logging.v2.LoggingServiceV2.ListLogEntries", "v1.compute.instances.list");

  @Override
  public void act(Day day, Journal journal) {
    Whereabouts place = Whereabouts.of(person, day);
    boolean data = person.permissions() == PermissionSet.DATA_ENGINEER;
    Dice dice = day.dice("gcp work " + person.login());
    if (!place.working() || !dice.chance(data ? 0.9 : 0.15)) {
      return;
    }
    GcpCaller caller =
        GcpCaller.of(
            person.email(), place.address(), person.laptop().browser() + ",gzip(gfe),gzip(gfe)");
    Instant at = place.duringWork(day, dice);
    int calls = dice.between(2, data ? 7 : 3);
    for (int i = 0; i < calls; i++) {
      String method = dice.pick(data ? DATA : OPERATIONS);
      journal.add(AuditEntry.of(at, method, caller, Company.PROJECT, dice.next()));
      at = at.plusSeconds(dice.between(5, 400));
    }
    if (person.permissions() == PermissionSet.PLATFORM_ADMIN && dice.chance(0.3)) {
      journal.add(
          AuditEntry.of(at, "SetIamPolicy", caller, Company.PROJECT, dice.next())
              .with("role", "roles/bigquery.dataViewer")
              .with("member", "group:data@" + Company.DOMAIN));
    }
  }

  /** Everybody who may work there. */
  public static List<Actor> all() {
    return Company.staff().stream().map(person -> (Actor) new GcpWork(person)).toList();
  }
}
