package io.keytrail.simulation;

import io.keytrail.model.identity.Provider;
import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.attack.StolenKey;
import io.keytrail.simulation.billing.CostFile;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Networks;
import io.keytrail.simulation.delivery.Delivery;
import io.keytrail.simulation.people.AwsPeople;
import io.keytrail.simulation.people.DeveloperKey;
import io.keytrail.simulation.workloads.AwsWorkloads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
   * goes into {@code <folder>.truth.json} next to the folder, where hunting does not look.
   *
   * @throws IllegalArgumentException if the folder holds something already
   * @throws UncheckedIOException if a file cannot be written
   */
  public static Summary write(SimulationSettings settings, Path directory) {
    prepare(directory);
    Truth truth = new Truth(settings);
    Delivery delivery = new Delivery(directory, settings.layout(), settings.seed());
    List<Actor> actors = actors(settings);
    for (int number = 0; number < settings.days(); number++) {
      Day day = day(settings, number);
      Journal journal = new Journal();
      actors.forEach(actor -> actor.act(day, journal));
      truth.count(journal.records(), journal.stolen());
      delivery.deliver(journal.records(), day.at(86_400));
    }
    delivery.finish(day(settings, settings.days()).at(0));
    writeText(directory.resolve("networks.csv"), Networks.overlay());
    CostFile.write(
        directory.resolve("billing"),
        settings.seed(),
        settings.start(),
        settings.days(),
        settings.scenario() == Scenario.STOLEN_KEY
            ? settings.firstDayOfTheft()
            : Integer.MAX_VALUE);
    truth.write(truthFile(directory), delivery.copies(), delivery.files());
    return new Summary(truth.records(), delivery.copies(), delivery.files());
  }

  /** Writes the example that ships into a new or empty folder. */
  public static Summary example(Path directory) {
    return write(SimulationSettings.example(), directory);
  }

  /** Where {@link #write} says what it wrote. */
  public static Path truthFile(Path directory) {
    Path folder = directory.toAbsolutePath().normalize();
    return folder.resolveSibling(folder.getFileName() + ".truth.json");
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
    return actors;
  }

  private static void prepare(Path directory) {
    try {
      Files.createDirectories(directory);
      try (Stream<Path> inside = Files.list(directory)) {
        if (inside.findAny().isPresent()) {
          throw new IllegalArgumentException(
              directory + " is not empty; nothing was written. Name a new folder.");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + directory + ": " + e.getMessage(), e);
    }
  }

  private static void writeText(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
