package io.keytrail.app.cli;

/** Why a command stops: what failed and where, what was done about it, and what to do next. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;
  private final String remedy;

  /**
   * @param what failed, where, and what was done about it, as sentences
   * @param remedy what to do next; may be empty
   */
  CommandFailure(int exitCode, String what, String remedy) {
    super(what);
    this.exitCode = exitCode;
    this.remedy = remedy;
  }

  CommandFailure(int exitCode, String what, String remedy, Throwable cause) {
    super(what, cause);
    this.exitCode = exitCode;
    this.remedy = remedy;
  }

  static CommandFailure usage(String what, String remedy) {
    return new CommandFailure(ExitCode.USAGE, what, remedy);
  }

  int exitCode() {
    return exitCode;
  }

  String remedy() {
    return remedy;
  }
}
