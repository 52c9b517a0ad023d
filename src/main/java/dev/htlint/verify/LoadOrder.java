package dev.htlint.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which modules an installed httpd can load of those that are wanted, and in which order. */
public final class LoadOrder {
  /** Modules whose symbols others need when they are loaded. */
  private static final List<String> FIRST =
      List.of(
          "authn_core",
          "authz_core",
          "proxy",
          "session",
          "dav",
          "cache",
          "watchdog",
          "ldap",
          "dbd",
          "ssl",
          "socache_shmcb",
          "slotmem_shm");

  private LoadOrder() {}

  /**
   * The paths of {@code files} that are installed and not linked in, by symbol. There is one MPM at
   * the end of them, the usual one where none is wanted, and what knows User and Group.
   *
   * @param files names of files by symbol
   */
  public static Map<String, String> of(Map<String, String> files, Installation installation) {
    Map<String, String> here = new LinkedHashMap<>();
    for (String name : FIRST) {
      add(here, name + "_module", files, installation);
    }
    files.keySet().forEach(symbol -> add(here, symbol, files, installation));
    // Debian links it in
    add(here, "unixd_module", Map.of("unixd_module", "mod_unixd.so"), installation);
    boolean php = here.values().stream().anyMatch(path -> path.contains("/libphp"));
    if (php || here.keySet().stream().noneMatch(symbol -> symbol.startsWith("mpm_"))) {
      here.keySet().removeIf(symbol -> symbol.startsWith("mpm_"));
      String name = "mpm_" + (php ? "prefork" : "event");
      add(here, name + "_module", Map.of(name + "_module", "mod_" + name + ".so"), installation);
    }
    return here;
  }

  private static void add(
      Map<String, String> to, String symbol, Map<String, String> from, Installation installation) {
    String file = from.get(symbol);
    if (file != null && !installation.statics().contains(file.replaceFirst("\\.so$", ".c"))) {
      installation.module(file).ifPresent(path -> to.putIfAbsent(symbol, path.toString()));
    }
  }
}
