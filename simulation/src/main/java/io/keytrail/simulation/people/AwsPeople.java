package io.keytrail.simulation.people;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.company.Company;
import java.util.ArrayList;
import java.util.List;

/** Everybody's doings on AWS. */
public final class AwsPeople {
  private AwsPeople() {}

  public static List<Actor> all() {
    List<Actor> actors = new ArrayList<>();
    Company.staff().forEach(person -> actors.add(new SignOn(person)));
    actors.add(new DeveloperKey(Company.person("mira.okafor")));
    actors.add(new DeveloperKey(Company.person("hugo.santos")));
    actors.add(new GpuExperiment(Company.person("jonas.weber")));
    actors.add(new NewColleague(Company.person("anouk.devries"), Company.person("noor.jansen")));
    actors.add(new BreakGlass());
    return List.copyOf(actors);
  }
}
