package io.keytrail.app;

import io.keytrail.app.cli.Program;
import io.keytrail.app.run.HuntEngine;
import io.keytrail.app.run.HuntRefused;
import io.keytrail.app.terminal.Surroundings;
import java.util.List;

/** Where the program begins: wires the parts and runs the command that the arguments name. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Program program = new Program(Surroundings.ofProcess(), Main::engine, ToolVersion.current());
    System.exit(program.run(List.of(arguments)));
  }

  private static HuntEngine engine() {
    throw new HuntRefused("the engine is not wired yet. Nothing was read.", "Update Keytrail.");
  }
}
