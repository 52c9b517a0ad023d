package dev.htlint.rewrite;

import java.util.HashMap;
import java.util.Map;

/**
 * Looks for files beside a {@code .htaccess} file that its rules take: a request for one of them is
 * answered with another file. Only the machine's own answers to such requests count.
 */
public final class TakenFiles {
  /**
   * A request for a file that is there.
   *
   * @param served what is delivered in its place, below the document root
   */
  public record Taken(String url, String served) {}

  private TakenFiles() {}

  /** The first one that each line of {@code file} takes, no script and no hidden one. */
  public static Map<Integer, Taken> in(Worlds worlds, String file) {
    Map<Integer, Taken> taken = new HashMap<>();
    for (Request request : worlds.requests()) {
      String target = request.target();
      if (!worlds.isFile(request) || target.contains("/.") || target.endsWith(".php")) {
        continue;
      }
      Answer answer = worlds.answer(request);
      String served = answer.served().orElse("");
      if (answer.unknown().isEmpty() && !served.isEmpty() && !target.equals("/" + served)) {
        for (Step step : worlds.first().machine().trace(request).steps()) {
          if (step.kind() == Step.Kind.REWRITE && step.depth() == 0) {
            step.place()
                .filter(place -> place.file().equals(file))
                .ifPresent(
                    place -> taken.putIfAbsent(place.line(), new Taken(request.url(), served)));
          }
        }
      }
    }
    return taken;
  }
}
