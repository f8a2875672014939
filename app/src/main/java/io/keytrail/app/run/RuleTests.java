package io.keytrail.app.run;

import io.keytrail.detection.sample.RuleSamples;
import io.keytrail.detection.sample.SampleResult;
import io.keytrail.detection.sigma.RuleFile;
import io.keytrail.detection.sigma.RuleOptions;
import io.keytrail.detection.sigma.RuleSet;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Provenance;
import io.keytrail.sources.EventSink;
import io.keytrail.sources.files.LogFile;
import io.keytrail.sources.files.LogReader;
import io.keytrail.sources.files.ReadLimits;
import io.keytrail.sources.formats.Normalizers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the samples beside rules, through the same readers that logs take. */
public final class RuleTests {
  private static final String SAMPLES = ".samples.yml";

  private final LogReader reader = new LogReader(ReadLimits.standard(), Normalizers::all);

  /**
   * Runs what lies in the folders.
   *
   * @return a result per sample, rules without samples left out, in the order of the folders
   * @throws HuntRefused if a folder cannot be read
   */
  public List<SampleResult> run(List<Path> folders) {
    RuleSet rules = RuleSet.load(RuleFolders.read(folders), RuleOptions.DEFAULTS);
    RuleSamples samples = new RuleSamples(rules, this::event);
    List<SampleResult> results = new ArrayList<>();
    for (Path folder : folders) {
      for (RuleFile file : RuleFolders.read(List.of(folder))) {
        results.addAll(run(samples, folder, file.name()));
      }
    }
    return results;
  }

  private static List<SampleResult> run(RuleSamples samples, Path folder, String rule) {
    String name = samplesOf(rule);
    Path file = Files.isDirectory(folder) ? folder.resolve(name) : Path.of(name);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      return samples.check(rule, name, Files.readString(file));
    } catch (IOException e) {
      throw new HuntRefused(
          "samples in " + file + " cannot be read: " + e.getMessage(),
          "Check its rights and that it is UTF-8 text.");
    }
  }

  private static String samplesOf(String rule) {
    int end = rule.lastIndexOf('.');
    return (end < 0 ? rule : rule.substring(0, end)) + SAMPLES;
  }

  /** The event of a raw record; null when it is none. */
  private @Nullable ActivityEvent event(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    List<ActivityEvent> events = new ArrayList<>();
    reader.read(
        new LogFile("sample.json", bytes.length, () -> new ByteArrayInputStream(bytes)),
        new EventSink() {
          @Override
          public void event(ActivityEvent event) {
            events.add(event);
          }

          @Override
          public void ignored(Provenance where, String kind) {}

          @Override
          public void rejected(Provenance where, String reason) {}
        });
    return events.size() == 1 ? events.getFirst() : null;
  }
}
