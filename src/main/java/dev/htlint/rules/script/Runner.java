package dev.htlint.rules.script;

import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.Placed;
import dev.htlint.server.Server;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What runs a script, by the handler of the file and the modules of the server. */
public enum Runner {
  /** No module has the handler. */
  NONE,
  CGI,
  CGID,
  /** mod_cgi or mod_cgid: it is not known which. */
  EITHER_CGI,
  /** mod_fcgid starts the file as a program. */
  FCGID,
  /** mod_fcgid starts the wrapper that FcgidWrapper names; the file is data. */
  WRAPPER;

  private static final String FCGID_HANDLER = "fcgid-script";

  /** Handlers of mod_cgi, the second one a type. */
  private static final Set<String> CGI_HANDLERS = Set.of("cgi-script", "application/x-httpd-cgi");

  /** Whether the handler is one of scripts. */
  static boolean knows(String handler) {
    return CGI_HANDLERS.contains(handler) || handler.equals(FCGID_HANDLER);
  }

  /** What runs the file {@code name} that has {@code handler}. */
  static Runner of(String handler, String name, DirectoryConfig config, Server server) {
    if (handler.equals(FCGID_HANDLER)) {
      if (!server.hasModule("mod_fcgid.c")) {
        return NONE;
      }
      return isWrapped(name, config) ? WRAPPER : FCGID;
    }
    boolean cgi = server.hasModule("mod_cgi.c");
    boolean cgid = server.hasModule("mod_cgid.c");
    if (cgi == cgid) {
      return cgi ? EITHER_CGI : NONE;
    }
    return cgi ? CGI : CGID;
  }

  /** Whether a wrapper is named for the last extension of {@code name}, for all, or may be. */
  private static boolean isWrapped(String name, DirectoryConfig config) {
    String extension = name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
    for (String directive : Set.of("FcgidWrapper", "FCGIWrapper")) {
      if (config.mayDiffer(directive)) {
        return true;
      }
      for (Placed wrapper : config.all(directive)) {
        Optional<String> suffix = wrapper.argument(1).filter(word -> word.startsWith("."));
        if (suffix.isEmpty() || suffix.get().toLowerCase(Locale.ROOT).equals(extension)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether it starts a file as a program. */
  boolean starts() {
    return this != NONE && this != WRAPPER;
  }
}
