package dev.htlint.rewrite;

import java.util.Optional;

/**
 * Looks for files beside a {@code .htaccess} file that a rule of it takes: a request for one of
 * them is answered with another file. Only the machine's own answers to such requests count.
 */
public final class TakenFiles {
  /**
   * A request for a file that is there.
   *
   * @param served what is delivered in its place, below the document root
   */
  public record Taken(String url, String served) {}

  private TakenFiles() {}

  /**
   * The first one that the rule in {@code line} of {@code file} takes, no script and no hidden one.
   */
  public static Optional<Taken> by(Worlds worlds, String file, int line) {
    for (Request request : worlds.requests()) {
      String target = request.target();
      if (!worlds.isFile(request) || target.contains("/.") || target.endsWith(".php")) {
        continue;
      }
      Answer answer = worlds.answer(request);
      String served = answer.served().orElse("");
      if (answer.unknown().isEmpty()
          && !served.isEmpty()
          && !target.equals("/" + served)
          && rewrites(worlds.first().machine().trace(request), file, line)) {
        return Optional.of(new Taken(request.url(), served));
      }
    }
    return Optional.empty();
  }

  private static boolean rewrites(Trace trace, String file, int line) {
    for (Step step : trace.steps()) {
      if (step.kind() == Step.Kind.REWRITE
          && step.depth() == 0
          && step.place().filter(at -> at.line() == line && at.file().equals(file)).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
