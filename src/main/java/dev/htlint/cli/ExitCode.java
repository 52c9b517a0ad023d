package dev.htlint.cli;

/** How the command ends; the format of the report never changes it. */
enum ExitCode {
  /** Nothing at or above the level of --fail-on. */
  CLEAN,
  FINDINGS,
  /** Wrong options, paths that do not exist, unknown names. */
  USAGE,
  /** A file that cannot be read or written, or a fault of our own. */
  IO;

  int number() {
    return ordinal();
  }
}
