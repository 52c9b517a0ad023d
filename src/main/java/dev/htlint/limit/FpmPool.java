package dev.htlint.limit;

import dev.htlint.resolve.DirectoryConfig;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pool of PHP-FPM.
 *
 * @param listen where it listens: the path of a socket, a port, or an address with a port
 * @param fixed what nothing beats: its own limits, and {@code php_admin_value}
 * @param values {@code php_value}, which files beside the scripts may change
 */
public record FpmPool(String listen, PhpIni fixed, PhpIni values) {
  private static final Pattern HANDLER =
      Pattern.compile("proxy:(?:unix:([^|]+)\\|fcgi://.*|fcgi://([^/]+).*)");

  private static final Pattern OWN_ADDRESS =
      Pattern.compile("(?:127\\.0\\.0\\.1|localhost|\\[::1]):(\\d+)");

  /**
   * The one among {@code pools} that runs the scripts of {@code directory}, by its SetHandler;
   * empty where none does, or several may.
   */
  public static Optional<FpmPool> of(DirectoryConfig directory, List<FpmPool> pools) {
    if (pools.isEmpty() || directory.mayDiffer("SetHandler")) {
      return Optional.empty();
    }
    Matcher handler =
        HANDLER.matcher(
            directory
                .forFile("index.php")
                .last("SetHandler")
                .flatMap(placed -> placed.argument(0))
                .orElse(""));
    if (!handler.matches()) {
      return Optional.empty();
    }
    String address =
        handler.group(1) != null ? handler.group(1) : handler.group(2).toLowerCase(Locale.ROOT);
    List<FpmPool> found = pools.stream().filter(pool -> pool.listensOn(address)).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private boolean listensOn(String address) {
    Matcher own = OWN_ADDRESS.matcher(address);
    return listen.equals(address) || (own.matches() && listen.equals(own.group(1)));
  }

  /** What holds where files beside the scripts say {@code ini}. */
  public PhpIni around(PhpIni ini) {
    return fixed.over(ini).over(values);
  }
}
