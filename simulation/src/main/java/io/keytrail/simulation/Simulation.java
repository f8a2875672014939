package io.keytrail.simulation;

import io.keytrail.model.identity.Provider;
import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.activity.Journal.Stolen;
import io.keytrail.simulation.attack.StolenKey;
import io.keytrail.simulation.billing.CostFile;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Networks;
import io.keytrail.simulation.delivery.Delivery;
import io.keytrail.simulation.delivery.EmptyFolder;
import io.keytrail.simulation.graft.Graft;
import io.keytrail.simulation.people.AwsPeople;
import io.keytrail.simulation.people.AzureWork;
import io.keytrail.simulation.people.DeveloperKey;
import io.keytrail.simulation.people.GcpWork;
import io.keytrail.simulation.truth.Tally;
import io.keytrail.simulation.truth.TruthFile;
import io.keytrail.simulation.workloads.AwsWorkloads;
import io.keytrail.simulation.workloads.AzureWorkloads;
import io.keytrail.simulation.workloads.GcpWorkloads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes the audit logs of the simulated company, day by day, so that memory is bounded by a few
 * days' records and not by the length of the run. Stateless and thread-safe; two runs must not
 * write into the same folder.
 */
public final class Simulation {
  private static final String OWNER = "mira.okafor";

  private Simulation() {}

  /** What was written: distinct records, records with their copies, and files of logs. */
  public record Summary(long records, long copies, long files) {}

  /**
   * Writes the logs into a new or empty folder, with the network table beside them. What is in them
   * goes into {@code <folder>.truth.json} next to the folder.
   *
   * @throws IllegalArgumentException if the folder holds something already
   * @throws UncheckedIOException if a file cannot be written
   */
  public static Summary write(SimulationSettings settings, Path directory) {
    String scenario = settings.scenario().name().toLowerCase(Locale.ROOT);
    return write(settings, actors(settings), scenario, directory).summary();
  }

  private record Written(Summary summary, List<Stolen> stolen) {}

  private static Written write(
      SimulationSettings settings, List<Actor> actors, String scenario, Path directory) {
    EmptyFolder.prepare(directory);
    Tally tally = new Tally();
    List<Stolen> stolen = new ArrayList<>();
    Delivery delivery = new Delivery(directory, settings.layout(), settings.seed());
    for (int number = 0; number < settings.days(); number++) {
      Day day = day(settings, number);
      Journal journal = new Journal();
      actors.forEach(actor -> actor.act(day, journal));
      journal.records().forEach(tally::count);
      stolen.addAll(journal.stolen());
      delivery.deliver(journal.records(), day.at(86_400));
    }
    delivery.finish(day(settings, settings.days()).at(0));
    writeText(directory.resolve("networks.csv"), Networks.overlay());
    CostFile.write(
        directory.resolve("billing"),
        settings.seed(),
        settings.start(),
        settings.days(),
        settings.scenario() == Scenario.STOLEN_KEY ? StolenKey.charges(settings.seed()) : List.of(),
        settings.firstDayOfTheft());
    new TruthFile(described(settings, scenario), tally, delivery.copies(), delivery.files(), stolen)
        .writeBeside(directory);
    Summary summary = new Summary(tally.records(), delivery.copies(), delivery.files());
    return new Written(summary, List.copyOf(stolen));
  }

  /**
   * Writes quiet days with one theft woven into the last but one, as {@link #write} does.
   *
   * @param settings the scenario in them is put aside
   * @return the thief's records, in the order of the calls
   */
  public static List<Stolen> graft(Graft graft, SimulationSettings settings, Path directory) {
    SimulationSettings quiet =
        settings.with(Scenario.QUIET).with(withProvider(settings.providers(), graft.provider()));
    List<Actor> actors = new ArrayList<>(actors(quiet));
    actors.add(graft.on(quiet.firstDayOfTheft()));
    return write(quiet, actors, graft.name(), directory).stolen();
  }

  private static Set<Provider> withProvider(Set<Provider> providers, Provider one) {
    Set<Provider> all = EnumSet.of(one);
    all.addAll(providers);
    return all;
  }

  /** Writes the example that ships into a new or empty folder. */
  public static Summary example(Path directory) {
    return write(SimulationSettings.example(), directory);
  }

  private static Map<String, String> described(SimulationSettings settings, String scenario) {
    Map<String, String> described = new LinkedHashMap<>();
    described.put("seed", Long.toString(settings.seed()));
    described.put("start", settings.start().toString());
    described.put("days", Integer.toString(settings.days()));
    described.put("scenario", scenario);
    return described;
  }

  private static Day day(SimulationSettings settings, int number) {
    return new Day(settings.seed(), settings.start().plusDays(number), number, settings.volume());
  }

  private static List<Actor> actors(SimulationSettings settings) {
    List<Actor> actors = new ArrayList<>();
    if (settings.providers().contains(Provider.AWS)) {
      actors.addAll(AwsWorkloads.all());
      actors.addAll(AwsPeople.all());
      if (settings.scenario() == Scenario.STOLEN_KEY) {
        actors.add(
            new StolenKey(
                DeveloperKey.user(Company.person(OWNER), settings.seed()),
                settings.firstDayOfTheft()));
      }
    }
    if (settings.providers().contains(Provider.GCP)) {
      actors.addAll(GcpWorkloads.all());
      actors.addAll(GcpWork.all());
    }
    if (settings.providers().contains(Provider.AZURE)) {
      actors.addAll(AzureWorkloads.all());
      actors.addAll(AzureWork.all());
    }
    return actors;
  }

  private static void writeText(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
