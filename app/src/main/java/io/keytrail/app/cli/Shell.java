package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.config.Settings;
import io.keytrail.app.output.Presentation;
import io.keytrail.app.run.HuntEngine;
import io.keytrail.app.terminal.ColorWish;
import io.keytrail.app.terminal.Interruption;
import io.keytrail.app.terminal.Paint;
import io.keytrail.app.terminal.Surroundings;
import io.keytrail.model.codec.Redaction;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What every command works with: the surroundings, the global options and the engine. */
final class Shell {
  private final Surroundings surroundings;
  private final Supplier<HuntEngine> engine;
  private final String toolVersion;
  private final GlobalOptions options = new GlobalOptions();
  private final Interruption interruption = new Interruption();

  /**
   * @param engine called only when something is hunted, so that help needs none of its classes
   */
  Shell(Surroundings surroundings, Supplier<HuntEngine> engine, String toolVersion) {
    this.surroundings = surroundings;
    this.engine = engine;
    this.toolVersion = toolVersion;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  GlobalOptions options() {
    return options;
  }

  Interruption interruption() {
    return interruption;
  }

  HuntEngine engine() {
    return engine.get();
  }

  String toolVersion() {
    return toolVersion;
  }

  /** The configuration with the global flags and those of a command over it. */
  Configuration configuration(Map<String, List<String>> flags) {
    Map<String, List<String>> all = new TreeMap<>(options.settings());
    all.putAll(flags);
    String named = options.config;
    return Configuration.load(
        surroundings, all, named == null ? null : surroundings.directory().resolve(Path.of(named)));
  }

  Messages messages() {
    ColorWish wish = WantedColor.of(options.color, surroundings);
    Messages.Level level =
        options.verbose
            ? Messages.Level.VERBOSE
            : options.quiet ? Messages.Level.ERRORS : Messages.Level.NORMAL;
    Paint paint = Paint.of(wish, surroundings, surroundings.errIsTerminal());
    return new Messages(surroundings.err(), paint, level);
  }

  /** How results are shown on standard output. */
  Presentation presentation(Configuration configuration) {
    return presentation(
        configuration,
        Paint.of(configuration.value(Settings.COLOR), surroundings, surroundings.outIsTerminal()));
  }

  /** How results are shown in a file: without colours unless they are insisted on. */
  Presentation filePresentation(Configuration configuration) {
    ColorWish wish = configuration.value(Settings.COLOR);
    return presentation(configuration, wish == ColorWish.ALWAYS ? Paint.COLORED : Paint.NONE);
  }

  private Presentation presentation(Configuration configuration, Paint paint) {
    ZoneId zone = configuration.value(Settings.TZ);
    Redaction redaction = options.reveal ? Redaction.NONE : Redaction.MASK;
    return new Presentation(toolVersion, redaction, zone, paint, surroundings.columns());
  }
}
