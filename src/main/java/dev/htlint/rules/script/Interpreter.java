package dev.htlint.rules.script;

/**
 * What stands behind {@code #!}, as the system reads it (execve(2)): a path, and the rest of the
 * line as one argument.
 *
 * @param path to the program
 * @param argument empty where there is none; a carriage return at its end stays
 */
public record Interpreter(String path, String argument) {
  static Interpreter of(String line) {
    String text = line.replaceFirst("^[ \t]+", "").replaceFirst("[ \t]+$", "");
    int end = 0;
    while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\t') {
      end++;
    }
    return new Interpreter(
        text.substring(0, end),
        text.substring(end).strip().isEmpty()
            ? ""
            : text.substring(end).replaceFirst("^[ \t]+", ""));
  }

  /** Whether a carriage return spoils the name of a program: its own, or that which env starts. */
  public boolean isSpoiled() {
    return path.endsWith("\r") || (path.endsWith("/env") && argument.endsWith("\r"));
  }
}
