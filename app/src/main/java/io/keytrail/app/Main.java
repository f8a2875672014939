package io.keytrail.app;

import io.keytrail.app.cli.Program;
import io.keytrail.app.run.HuntEngine;
import io.keytrail.app.run.HuntRun;
import io.keytrail.app.terminal.Surroundings;
import java.util.List;

/** Where the program begins: wires the parts and runs the command that the arguments name. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Surroundings surroundings = Surroundings.ofProcess();
    Program program = new Program(surroundings, () -> engine(surroundings), ToolVersion.current());
    Runtime.getRuntime().addShutdownHook(new Thread(program::interrupt, "interrupt"));
    System.exit(program.run(List.of(arguments)));
  }

  private static HuntEngine engine(Surroundings surroundings) {
    return new HuntRun(surroundings.home().resolve("content/networks/asn-kinds.csv"));
  }
}
