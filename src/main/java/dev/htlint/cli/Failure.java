package dev.htlint.cli;

/** Something the user must know before anything else can be done: one line, and the exit code. */
final class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  Failure(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  ExitCode code() {
    return code;
  }
}
