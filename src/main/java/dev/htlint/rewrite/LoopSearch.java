package dev.htlint.rewrite;

import dev.htlint.resolve.Resolution;
import dev.htlint.site.FileTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks for requests that go round in the rules of a folder until httpd gives up. Nothing is
 * guessed from the shape of a rule: each loop comes with a request that the machine has followed to
 * its end. Where it is not known which files there are, or whether the folder is the document root,
 * the request goes round whatever is the case.
 */
public final class LoopSearch {
  /** The most loops that are told of one file. */
  private static final int MOST = 20;

  private static final String TOO_MANY_REDIRECTS =
      "AH00124: Request exceeded the limit of 10 internal redirects due to probable configuration"
          + " error. Use 'LimitInternalRecursion' to increase the limit if necessary. Use 'LogLevel"
          + " debug' to get a backtrace.";

  /** Where a folder may be if nobody says. */
  private static final String SOMEWHERE = "/srv/site";

  /**
   * A request that goes round.
   *
   * @param answer what comes of it, with the chain of its redirects
   * @param rule the line that sends it round
   * @param logged what httpd logs for it
   * @param always whether it goes round wherever the folder is; otherwise only if it is the
   *     document root
   */
  public record Loop(Request request, Answer answer, Place rule, boolean always, String logged) {
    /** Whether it is [N] that sends the request round, within one pass. */
    public boolean rounds() {
      return answer.codes().contains(AnswerCode.TOO_MANY_ROUNDS.toString());
    }
  }

  /** One way the world may be. */
  private record World(Machine machine, String url) {}

  private final String directory;
  private final Resolution file;

  private LoopSearch(String directory, Resolution file) {
    this.directory = directory;
    this.file = file;
  }

  /**
   * The loops of the rules in {@code file}, one for each rule that sends a request round.
   *
   * @param site where the files are known; its document root counts only where {@code rooted}
   * @param rooted whether it is known where the document root is
   * @param directory on the server
   */
  public static List<Loop> in(ServedSite site, boolean rooted, String directory, Resolution file) {
    LoopSearch search = new LoopSearch(directory, file);
    List<World> worlds = new ArrayList<>();
    for (String root : rooted ? List.of(site.documentRoot()) : search.roots()) {
      worlds.add(search.world(site, root, site.files()));
    }
    return search.search(worlds.get(0), site.files().names(directory), answer -> worlds);
  }

  /** The same where nothing but the file is known. */
  public static List<Loop> alone(ServedSite site, Resolution file) {
    LoopSearch search = new LoopSearch(SOMEWHERE, file);
    World empty = search.world(site, SOMEWHERE, AssumedTree.empty(SOMEWHERE));
    return search.search(
        empty,
        List.of(),
        answer -> {
          List<World> worlds = new ArrayList<>();
          for (String root : search.roots()) {
            for (FileTree tree :
                AssumedTree.all(SOMEWHERE, url(root, SOMEWHERE), answer.chain(), search.rules())) {
              worlds.add(search.world(site, root, tree));
            }
          }
          return worlds;
        });
  }

  /** The folder itself, and the one above. */
  private List<String> roots() {
    int slash = directory.lastIndexOf('/');
    return slash < 0 ? List.of(directory) : List.of(directory, directory.substring(0, slash));
  }

  private World world(ServedSite site, String root, FileTree tree) {
    ServedSite one =
        new ServedSite(
            site.config(),
            root,
            tree,
            other -> other.equals(directory) ? Optional.of(file) : site.htaccess().in(other));
    return new World(new Machine(one), url(root, directory));
  }

  private static String url(String root, String directory) {
    return directory.startsWith(root + "/") ? directory.substring(root.length()) + "/" : "/";
  }

  private List<Rule> rules() {
    RewriteConfig rewrite = ConfigBuilder.read(file, directory).rewrite;
    return rewrite == null || !rewrite.isEnabled() ? List.of() : rewrite.rules;
  }

  /**
   * @param first the world in which requests are tried
   * @param all the worlds in which one that goes round there has to go round, too
   */
  private List<Loop> search(World first, List<String> names, Function<Answer, List<World>> all) {
    List<Loop> loops = new ArrayList<>();
    Set<Place> told = new HashSet<>();
    for (Request request : Witnesses.of(rules(), first.url(), names)) {
      if (loops.size() == MOST) {
        break;
      }
      Answer answer = first.machine().run(request);
      if (isLoop(answer)) {
        Place rule = turning(first.machine().trace(request));
        if (rule != null && !told.contains(rule)) {
          Optional<Loop> loop = confirm(all.apply(answer), first.url(), request, answer, rule);
          loop.ifPresent(loops::add);
          if (loop.isPresent()) {
            told.add(rule);
          }
        }
      }
    }
    return loops;
  }

  private static boolean isLoop(Answer answer) {
    return answer.loops() && answer.unknown().isEmpty();
  }

  private String logged(Answer answer, Place place) {
    if (answer.codes().contains(AnswerCode.TOO_MANY_REDIRECTS.toString())) {
      return TOO_MANY_REDIRECTS;
    }
    String uri = answer.chain().get(answer.chain().size() - 1).replaceFirst("(?s)\\?.*", "");
    for (Rule rule : rules()) {
      if (rule.place().equals(place)) {
        return "AH02596: RewriteRule '%s' and URI '%s' exceeded maximum number of rounds (%d) via the [N] flag"
            .formatted(rule.pattern(), uri, rule.flags().rounds);
      }
    }
    return "";
  }

  /** Asks the other worlds; those of one document root come one after the other. */
  private Optional<Loop> confirm(
      List<World> worlds, String home, Request request, Answer answer, Place rule) {
    Map<String, Boolean> byUrl = new HashMap<>();
    for (World world : worlds) {
      String target = request.target();
      boolean inside = target.startsWith(home);
      Request asked =
          inside ? request.withTarget(world.url() + target.substring(home.length())) : request;
      byUrl.merge(world.url(), isLoop(world.machine().run(asked)), Boolean::logicalAnd);
    }
    boolean always = !byUrl.containsValue(false);
    return byUrl.getOrDefault(home, false)
        ? Optional.of(new Loop(request, answer, rule, always, logged(answer, rule)))
        : Optional.empty();
  }

  /** The rule that rewrites most often on the way. */
  private static @Nullable Place turning(Trace trace) {
    Map<Place, Integer> counts = new HashMap<>();
    Place most = null;
    for (Step step : trace.steps()) {
      boolean rewrites = step.kind() == Step.Kind.REWRITE && !step.result().equals("-");
      if (rewrites && step.place().isPresent()) {
        Place place = step.place().get();
        int count = counts.merge(place, 1, Integer::sum);
        most = most == null || count > counts.getOrDefault(most, 0) ? place : most;
      }
    }
    return most;
  }
}
