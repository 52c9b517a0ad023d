package dev.htlint.limit;

import dev.htlint.catalog.LimitEntries;
import dev.htlint.catalog.LimitEntry;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.DirectoryWalk;
import dev.htlint.resolve.Placed;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.server.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every limit that a request to a directory meets, in the order in which it meets them: those of
 * the modules that the server has, and those of PHP where it can run PHP. Immutable.
 */
public final class RequestLimits {
  private static final List<String> PHP_MODULES =
      List.of("php_module", "php7_module", "php5_module");
  private static final List<String> PHP_RUNNERS =
      List.of("proxy_fcgi_module", "fcgid_module", "cgi_module", "cgid_module", "lsapi_module");

  private final Server server;
  private final DirectoryConfig directory;
  private final DirectoryConfig listening;
  private final PhpValues php;
  private final List<Limit> limits = new ArrayList<>();

  private RequestLimits(
      ServerConfig config, ServerConfig listening, DirectoryConfig directory, PhpIni ini) {
    this.server = config.server();
    this.directory = directory;
    this.listening =
        listening.equals(config)
            ? directory
            : new DirectoryWalk(listening, DirectoryWalk.Htaccess.UNKNOWN).at("/");
    this.php = new PhpValues(directory, ini, isPhpModuleAlone());
    for (LimitEntry entry : LimitEntries.in(server.version())) {
      if (isKept(entry)) {
        limits.add(limit(entry));
        if (entry.name().equals("ProxyTimeout")) {
          limits.addAll(Backends.of(config, entry));
        }
      }
    }
  }

  /**
   * The limits for {@code directory}.
   *
   * @param ini what the files of settings beside the scripts say
   */
  public static RequestLimits of(ServerConfig config, DirectoryConfig directory, PhpIni ini) {
    return of(config, config, directory, ini);
  }

  /**
   * The same where another virtual host stands in front.
   *
   * @param listening what holds until a request says which host it wants
   */
  public static RequestLimits of(
      ServerConfig config, ServerConfig listening, DirectoryConfig directory, PhpIni ini) {
    return new RequestLimits(config, listening, directory, ini);
  }

  /** Whether PHP runs inside of httpd for certain, so that it reads no {@code .user.ini}. */
  private boolean isPhpModuleAlone() {
    return server.declared() && PHP_MODULES.stream().anyMatch(server::hasModule);
  }

  private boolean isKept(LimitEntry entry) {
    return switch (entry.module()) {
      case "php" ->
          PHP_MODULES.stream().anyMatch(server::hasModule)
              || PHP_RUNNERS.stream().anyMatch(server::hasModule);
      case "fpm" -> server.hasModule("proxy_fcgi_module");
      default -> Stream.of(entry.module().split(" ", -1)).anyMatch(server::hasModule);
    };
  }

  private Limit limit(LimitEntry entry) {
    if (entry.isOfPhp()) {
      return php.limit(entry);
    }
    Optional<Set> set = set(entry).filter(found -> !isTaken(entry, found));
    if (set.isPresent()) {
      return limit(entry, set.get().written(), Optional.of(set.get().place()), Optional.empty());
    }
    Optional<Limit> other = find(entry.initial());
    return other.isPresent()
        ? limit(
            entry,
            other.get().amount().written(),
            other.get().place(),
            Optional.of(entry.initial()))
        : limit(entry, entry.initial(), Optional.empty(), Optional.empty());
  }

  /** Whether a value of 0 stands for that of another limit. */
  private static boolean isTaken(LimitEntry entry, Set set) {
    return entry.initial().equals("Timeout")
        && (entry.name().equals("Timeout")
            || Amount.ofHttpd(entry.unit(), set.written()).value().isEmpty());
  }

  private static Limit limit(
      LimitEntry entry, String written, Optional<Place> place, Optional<String> from) {
    return new Limit(
        entry, entry.title(), entry.bounds(), Amount.ofHttpd(entry.unit(), written), place, from);
  }

  /** A value and where it is set. */
  private record Set(String written, Place place) {}

  private Optional<Set> set(LimitEntry entry) {
    DirectoryConfig where = entry.isBeforeHost() ? listening : directory;
    List<Placed> all = where.all(entry.name());
    for (int i = all.size() - 1; i >= 0; i--) {
      Placed placed = all.get(i);
      Optional<String> value =
          entry.name().equals("RequestReadTimeout")
              ? stage(placed, entry.part())
              : placed.argument(0);
      if (value.isPresent()) {
        return Optional.of(new Set(value.get(), new Place(placed.file(), placed.line())));
      }
    }
    return Optional.empty();
  }

  /** What stands behind {@code body=}, for example. */
  private static Optional<String> stage(Placed placed, String stage) {
    String prefix = stage + "=";
    for (int i = 0; i < placed.arguments().argumentCount(); i++) {
      String word = placed.arguments().argument(i);
      if (word.toLowerCase(Locale.ROOT).startsWith(prefix)) {
        return Optional.of(word.substring(prefix.length()));
      }
    }
    return Optional.empty();
  }

  /** All of them. */
  public List<Limit> all() {
    return List.copyOf(limits);
  }

  /** The limit of that name, with its part if it has one. */
  public Optional<Limit> find(String title) {
    return limits.stream().filter(limit -> limit.title().equals(title)).findFirst();
  }

  /** The limit that ends a request first which goes that way; empty where none would. */
  public Optional<Limit> first(Way way) {
    Optional<Limit> first = Optional.empty();
    for (Limit limit : limits) {
      boolean ends = limit.entry().ends().contains(way.key());
      if (ends && (first.isEmpty() || limit.isBelow(first.get()))) {
        first = limit.amount().value().isPresent() ? Optional.of(limit) : first;
      }
    }
    return first;
  }

  /** Whether the request, or a virtual host, decides what the limit of that directive is. */
  public boolean mayDiffer(String directive) {
    return directory.mayDiffer(directive);
  }
}
