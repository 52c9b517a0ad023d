package dev.htlint.rewrite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for redirects that lead to the path of a file instead of a URL: what a relative target
 * becomes where no RewriteBase says which URL the folder has. Each comes with a request that the
 * machine has followed, wherever the document root is; where files are not known there are none.
 */
public final class PathSearch {
  private static final int MOST = 20;

  /**
   * A request that is sent to the path of a file.
   *
   * @param url of the request
   * @param location where it is sent
   * @param rule the line that does it
   */
  public record Found(String url, String location, Place rule) {}

  private final Worlds worlds;

  private PathSearch(Worlds worlds) {
    this.worlds = worlds;
  }

  /** One for each rule that does so. */
  public static List<Found> in(Worlds worlds) {
    return new PathSearch(worlds).search();
  }

  private List<Found> search() {
    List<Found> found = new ArrayList<>();
    Set<Place> told = new HashSet<>();
    for (Request request : worlds.requests()) {
      Answer answer = worlds.answer(request);
      if (found.size() < MOST && leadsToPath(answer)) {
        Place rule = rule(worlds.first().machine().trace(request));
        if (rule != null && isRelative(rule) && !told.contains(rule) && isSure(request)) {
          told.add(rule);
          found.add(new Found(request.url(), answer.location().orElse(""), rule));
        }
      }
    }
    return found;
  }

  /** Whether the Location is the folder's path, or one below. */
  private boolean leadsToPath(Answer answer) {
    Optional<String> location = answer.location();
    if (location.isEmpty() || !answer.unknown().isEmpty()) {
      return false;
    }
    String path = location.get().replaceFirst("^https?://[^/]*", "");
    return path.startsWith(UriText.escape(worlds.directory()) + "/");
  }

  /** Whether it is so wherever the document root is, and the path is not the folder's URL, too. */
  private boolean isSure(Request request) {
    for (Worlds.World world : worlds.likeliest()) {
      if (world.url().equals(worlds.directory() + "/")
          || !leadsToPath(world.machine().run(worlds.moved(request, world)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a rule of the file whose target is not what a condition has found. */
  private boolean isRelative(Place place) {
    return worlds.rules().stream()
        .filter(rule -> rule.place().equals(place))
        .anyMatch(rule -> !rule.output().text().startsWith("%"));
  }

  /** The rule that made the path. */
  private static @Nullable Place rule(Trace trace) {
    Place last = null;
    for (Step step : trace.steps()) {
      if (step.kind() == Step.Kind.REWRITE && !step.result().equals("-")) {
        last = step.place().orElse(last);
      }
    }
    return last;
  }
}
