package io.keytrail.verification.quality;

import io.keytrail.app.run.HuntProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param folders labelled folders
 * @param selfMade where self-made cases are written to before they are measured, too; null for none
 */
record ReportOptions(List<Path> folders, HuntProfile profile, @Nullable Path selfMade) {
  static final String USAGE =
      "usage: bin/quality-report [--profile quiet|balanced|hunt] [--self-made NEW-DIR] [DATA…]";

  ReportOptions {
    folders = List.copyOf(folders);
  }

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException with what is wrong and how it is used
   */
  static ReportOptions parse(String... arguments) {
    List<Path> folders = new ArrayList<>();
    HuntProfile profile = HuntProfile.BALANCED;
    Path selfMade = null;
    Iterator<String> rest = Arrays.asList(arguments).iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--profile" -> profile = profile(value(argument, rest));
        case "--self-made" -> selfMade = Path.of(value(argument, rest));
        default -> {
          if (argument.startsWith("-")) {
            throw new IllegalArgumentException("unknown option " + argument + "\n" + USAGE);
          }
          folders.add(Path.of(argument));
        }
      }
    }
    if (folders.isEmpty() && selfMade == null) {
      throw new IllegalArgumentException("nothing to measure\n" + USAGE);
    }
    return new ReportOptions(folders, profile, selfMade);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + " wants a value\n" + USAGE);
    }
    return rest.next();
  }

  private static HuntProfile profile(String name) {
    for (HuntProfile profile : HuntProfile.values()) {
      if (profile.name().equals(name.toUpperCase(Locale.ROOT))) {
        return profile;
      }
    }
    throw new IllegalArgumentException("there is no profile " + name + "\n" + USAGE);
  }
}
