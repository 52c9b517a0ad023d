package dev.htlint.run;

/** How the command ends; the format of the report never changes it. */
public enum ExitCode {
  /** Nothing at or above the level of --fail-on. */
  CLEAN(0),
  FINDINGS(1),
  /** Wrong options, paths that do not exist, unknown names. */
  USAGE(2),
  /** A file that cannot be read or written, or a fault of our own. */
  IO(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The number that the process ends with. */
  public int number() {
    return number;
  }
}
