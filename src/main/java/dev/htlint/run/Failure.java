package dev.htlint.run;

import java.util.List;

/** Something the user must know before anything else can be done: one line, and the exit code. */
public final class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  /** Ends the run with {@code code}. */
  public Failure(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  /**
   * A name that nothing has.
   *
   * @param complaint up to the name
   * @param near the names that may have been meant
   * @param list where all names are to be seen, as {@code (see htlint rules)}; may be empty
   */
  public static Failure unknown(String complaint, String name, List<String> near, String list) {
    String ending =
        !near.isEmpty()
            ? "; did you mean " + String.join(" or ", near) + "?"
            : list.isEmpty() ? "" : " " + list;
    return new Failure(ExitCode.USAGE, complaint + " \"" + name + "\"" + ending);
  }

  /** How the command ends. */
  public ExitCode code() {
    return code;
  }
}
