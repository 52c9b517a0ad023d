package dev.htlint.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A pattern for paths below a folder, as in {@code .gitignore}. A slash at its start or in its
 * middle ties it to the folder; one at its end means folders only; <code>**</code> stands for any
 * number of folders, {@code *}, {@code ?} and {@code [...]} never for a slash. Mirrors git's dir.c
 * and wildmatch.c.
 *
 * <p>Patterns come from files that nobody has looked at: matching takes time in proportion to the
 * pattern times the path, which the libraries that make regular expressions of them do not promise.
 */
final class PathPattern {
  private static final String ANY_FOLDERS = "**";

  private final boolean negated;
  private final boolean foldersOnly;
  private final boolean anywhere;
  private final List<String> steps;

  private PathPattern(boolean negated, boolean foldersOnly, boolean anywhere, List<String> steps) {
    this.negated = negated;
    this.foldersOnly = foldersOnly;
    this.anywhere = anywhere;
    this.steps = List.copyOf(steps);
  }

  /** The pattern in a line of {@code .gitignore}; empty for comments and lines without one. */
  static Optional<PathPattern> of(String line) {
    String text = withoutTrailingBlanks(line);
    if (text.startsWith("#")) {
      return Optional.empty();
    }
    boolean negated = text.startsWith("!");
    text = negated ? text.substring(1) : text;
    boolean foldersOnly = text.endsWith("/");
    text = foldersOnly ? text.substring(0, text.length() - 1) : text;
    boolean anywhere = text.indexOf('/') < 0;
    text = text.startsWith("/") ? text.substring(1) : text;
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<String> steps = new ArrayList<>();
    List<String> written = List.of(text.split("/", -1));
    for (int i = 0; i < written.size(); i++) {
      boolean last = i == written.size() - 1;
      String step = last ? written.get(i) : withoutEscapedEnd(written.get(i));
      boolean anyFolders = step.matches("\\*{2,}");
      boolean again = anyFolders && !steps.isEmpty() && isLast(steps, ANY_FOLDERS);
      if (!again) {
        steps.add(anyFolders ? ANY_FOLDERS : step);
      }
    }
    return Optional.of(new PathPattern(negated, foldersOnly, anywhere, steps));
  }

  /** A backslash in front of a slash means nothing. */
  private static String withoutEscapedEnd(String step) {
    int start = step.length();
    while (start > 0 && step.charAt(start - 1) == '\\') {
      start--;
    }
    boolean odd = (step.length() - start) % 2 == 1;
    return odd ? step.substring(0, step.length() - 1) : step;
  }

  private static boolean isLast(List<String> steps, String step) {
    return steps.get(steps.size() - 1).equals(step);
  }

  /** A backslash keeps the blank behind it. */
  private static String withoutTrailingBlanks(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ') {
      int slashes = end - 1;
      while (slashes > 0 && line.charAt(slashes - 1) == '\\') {
        slashes--;
      }
      if ((end - 1 - slashes) % 2 == 1) {
        break;
      }
      end--;
    }
    return line.substring(0, end);
  }

  /** Whether it takes back what patterns before it said. */
  boolean isNegated() {
    return negated;
  }

  /**
   * Whether it means {@code path} itself; what it holds is another matter.
   *
   * @param path the steps below the folder to which the pattern belongs; at least one
   */
  boolean matches(List<String> path, boolean folder) {
    if (foldersOnly && !folder) {
      return false;
    }
    if (anywhere) {
      return Glob.matches(steps.get(0), path.get(path.size() - 1));
    }
    int step = 0;
    int at = 0;
    int mark = -1;
    int retry = 0;
    while (at < path.size()) {
      if (step < steps.size() && steps.get(step).equals(ANY_FOLDERS)) {
        if (step == steps.size() - 1) {
          return true;
        }
        mark = ++step;
        retry = at;
      } else if (step < steps.size() && Glob.matches(steps.get(step), path.get(at))) {
        step++;
        at++;
      } else if (mark >= 0) {
        step = mark;
        at = ++retry;
      } else {
        return false;
      }
    }
    return step == steps.size();
  }

  /** The steps of a path with slashes. */
  static List<String> steps(String path) {
    return Arrays.stream(path.split("/", -1)).filter(step -> !step.isEmpty()).toList();
  }
}
