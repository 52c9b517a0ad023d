package dev.htlint.run;

import dev.htlint.report.FileReport;
import java.util.List;
import java.util.stream.Collectors;

/** Something the user must know before anything else can be done: one line, and the exit code. */
public final class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode code;
  private final transient List<FileReport> shown;

  /** Ends the run with {@code code}. */
  public Failure(ExitCode code, String message) {
    this(code, message, List.of());
  }

  private Failure(ExitCode code, String message, List<FileReport> shown) {
    super(message);
    this.code = code;
    this.shown = List.copyOf(shown);
  }

  /** Settings files that cannot be used. */
  static Failure settings(List<FileReport> broken) {
    String files =
        broken.stream().map(file -> file.source().path()).collect(Collectors.joining(", "));
    return new Failure(ExitCode.USAGE, "settings with faults cannot be used: " + files, broken);
  }

  /** What the user must see in front of the message; mostly nothing. */
  public List<FileReport> shown() {
    return shown;
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
