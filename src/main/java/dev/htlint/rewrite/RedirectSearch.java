package dev.htlint.rewrite;

import dev.htlint.rewrite.Worlds.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for requests that redirects send in a circle, or on by several permanent ones. The machine
 * answers each hop as httpd would; nothing is said where an answer rests on what a proxy, a browser
 * or another module may set, or where it depends on files that are not known.
 */
public final class RedirectSearch {
  /** After so many redirects browsers are about to give up. */
  private static final int MOST_HOPS = 12;

  private static final int MOST = 10;

  private static final String DEFAULT_HOST = "example.com";

  /** A host that no file names. */
  private static final String OTHER_HOST = "unnamed.invalid";

  private static final Pattern LOCATION =
      Pattern.compile("(?i)(https?)://([^/?#:]+)(?::([0-9]{1,5}))?([^#]*)(?:#.*)?");

  private static final Pattern VARIABLE = Pattern.compile("%\\{([^}]*)}");

  /** What is the same whoever stands between the browser and httpd. */
  private static final Set<String> CERTAIN =
      Set.of(
          "HTTPS",
          "REQUEST_SCHEME",
          "SERVER_PORT",
          "HTTP_HOST",
          "SERVER_NAME",
          "REQUEST_URI",
          "REQUEST_FILENAME",
          "SCRIPT_FILENAME",
          "QUERY_STRING",
          "THE_REQUEST",
          "REQUEST_METHOD",
          "DOCUMENT_ROOT",
          "PATH_INFO",
          "HTTP_USER_AGENT",
          "ENV:REDIRECT_STATUS");

  /**
   * A request that is redirected more than once.
   *
   * @param urls the request's and where each redirect leads; in a circle the last one is there
   *     before, or the redirects go on
   * @param rule the line that makes the first redirect, or of a circle the last one
   * @param circle whether it has no end
   * @param always whether it is so wherever the folder is; otherwise only if it is the document
   *     root
   * @param assumesHttps whether it has to be taken for granted that https leads to this folder, too
   */
  public record Found(
      List<String> urls, Place rule, boolean circle, boolean always, boolean assumesHttps) {}

  /** Where redirects lead from a request. */
  private record Way(List<Request> requests, boolean circle, boolean permanent) {
    List<String> paths() {
      List<String> paths = new ArrayList<>(List.of(""));
      requests.forEach(request -> paths.add(request.target()));
      return paths;
    }

    List<String> urls() {
      return requests.stream().map(Request::url).toList();
    }
  }

  private final Worlds worlds;

  private RedirectSearch(Worlds worlds) {
    this.worlds = worlds;
  }

  /** The requests that a folder's rules redirect more than once. */
  public static List<Found> in(Worlds worlds) {
    return new RedirectSearch(worlds).search();
  }

  private List<Found> search() {
    List<Found> found = new ArrayList<>();
    if (!worlds.config().ifs.isEmpty()) {
      return found; // what they ask for is not among the steps
    }
    Set<Place> told = new HashSet<>();
    for (Request request : worlds.requests()) {
      if (found.size() == MOST) {
        break;
      }
      Way way = follow(worlds::answer, request);
      if (request.method().equals("GET") && (way.circle() || isChain(way))) {
        Place rule = rule(way);
        if (rule != null && told.add(rule)) {
          Optional<Found> confirmed = confirm(way, rule);
          confirmed.ifPresent(found::add);
          if (confirmed.isEmpty()) {
            told.remove(rule);
          }
        }
      }
    }
    return found;
  }

  private static boolean isChain(Way way) {
    return !way.circle() && way.permanent() && way.requests().size() > 2;
  }

  private static Way follow(Function<Request, Answer> server, Request first) {
    List<Request> requests = new ArrayList<>(List.of(first));
    Set<String> seen = new HashSet<>(Set.of(first.url()));
    boolean permanent = true;
    Request at = first;
    while (requests.size() <= MOST_HOPS) {
      Answer answer = server.apply(at);
      Request next = answer.unknown().isEmpty() ? next(at, answer) : null;
      if (next == null) {
        return new Way(requests, false, permanent && answer.unknown().isEmpty());
      }
      permanent &= answer.status() == 301 || answer.status() == 308;
      requests.add(next);
      if (!seen.add(next.url())) {
        return new Way(requests, true, permanent);
      }
      at = next;
    }
    return new Way(requests, true, permanent);
  }

  /** What a browser asks for next; null if that is no longer for this server. */
  private static @Nullable Request next(Request at, Answer answer) {
    String location = answer.location().orElse("");
    if (answer.status() < 301 || answer.status() > 308 || location.isEmpty()) {
      return null;
    }
    if (location.startsWith("/") && !location.startsWith("//")) {
      return at.withTarget(location.replaceFirst("#.*", ""));
    }
    Matcher url = LOCATION.matcher(location);
    if (!url.matches() || !bare(url.group(2)).equals(bare(at.host()))) {
      return null;
    }
    boolean https = url.group(1).equalsIgnoreCase("https");
    int port = url.group(3) == null ? (https ? 443 : 80) : Integer.parseInt(url.group(3));
    if (port != (https ? 443 : 80)) {
      return null; // who listens there is not known
    }
    String path = url.group(4);
    return new Request(
        at.method(),
        https,
        url.group(2),
        port,
        path.startsWith("/") ? path : "/" + path,
        at.protocol(),
        at.headers(),
        at.remoteAddress(),
        at.environment());
  }

  private static String bare(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.startsWith("www.") ? name.substring(4) : name;
  }

  /** The rule that is to blame; null where that is not certain. */
  private @Nullable Place rule(Way way) {
    List<Request> asked = way.requests().subList(0, way.requests().size() - 1);
    Place first = null;
    Place last = null;
    for (Request request : asked) {
      Place place = null;
      for (Step step : worlds.first().machine().trace(request).steps()) {
        if (step.kind() == Step.Kind.CONDITION
            && step.place().filter(p -> !isCertain(p.text())).isPresent()) {
          return null;
        }
        boolean makes = step.kind() == Step.Kind.REWRITE || step.kind() == Step.Kind.REDIRECT;
        place = makes && step.place().isPresent() ? step.place().get() : place;
      }
      first = first == null ? place : first;
      last = place == null ? last : place;
    }
    return way.circle() ? last : first;
  }

  private static boolean isCertain(String condition) {
    Matcher variable = VARIABLE.matcher(condition);
    while (variable.find()) {
      if (!CERTAIN.contains(variable.group(1).toUpperCase(Locale.ROOT))) {
        return false;
      }
    }
    return !condition.matches("(?is)\\w+\\s+\"?expr\\b.*");
  }

  /** Asks the other worlds, and for another host where the file names none. */
  private Optional<Found> confirm(Way way, Place rule) {
    Request request = way.requests().get(0);
    boolean always = true;
    for (World world : worlds.all(way.paths())) {
      Request asked = worlds.moved(request, world);
      boolean same =
          isLike(way, follow(world.machine()::run, asked)) && isAnyHost(way, world, asked);
      if (!same && world.url().equals(worlds.first().url())) {
        return Optional.empty();
      }
      always &= same;
    }
    if (!always && isElsewhere()) {
      return Optional.empty();
    }
    boolean https = way.requests().get(way.requests().size() - 2).https();
    return Optional.of(
        new Found(
            way.urls(), rule, way.circle(), always, way.circle() && https && !asksForHttps()));
  }

  /** Whether the file itself says that its folder is not the document root. */
  private boolean isElsewhere() {
    RewriteConfig rewrite = worlds.config().rewrite;
    return rewrite != null && rewrite.base != null && !rewrite.base.equals("/");
  }

  private static boolean isLike(Way way, Way other) {
    return way.circle() ? other.circle() : isChain(other);
  }

  private static boolean isAnyHost(Way way, World world, Request asked) {
    if (!bare(asked.host()).equals(DEFAULT_HOST)) {
      return true;
    }
    String host = asked.host().replace(DEFAULT_HOST, OTHER_HOST);
    Request other =
        new Request(
            asked.method(),
            asked.https(),
            host,
            asked.port(),
            asked.target(),
            asked.protocol(),
            asked.headers(),
            asked.remoteAddress(),
            asked.environment());
    return isLike(way, follow(world.machine()::run, other));
  }

  private boolean asksForHttps() {
    for (Rule rule : worlds.rules()) {
      for (Condition condition : rule.conditions()) {
        for (String name : condition.input().variables()) {
          String upper = name.toUpperCase(Locale.ROOT);
          if (upper.equals("HTTPS")
              || upper.equals("SERVER_PORT")
              || upper.equals("REQUEST_SCHEME")) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
