package dev.htlint.verify;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.ModuleEntry;
import dev.htlint.catalog.Origin;
import dev.htlint.resolve.IncludeSource;
import dev.htlint.resolve.ServerReader;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What an installed httpd can be of a described server: its modules as far as they are there and
 * can do no harm, its Defines, and a directory for each kind of permission. htlint reads the same
 * lines that httpd is given.
 */
final class LocalServer implements Setup {
  /** One that reads the configuration needs one, and cannot have two. */
  private static final List<String> MPMS =
      List.of("mpm_event_module", "mpm_worker_module", "mpm_prefork_module");

  /** Modules that reach out to others, or run programs that a file names. */
  private static final Pattern HARMFUL =
      Pattern.compile(
          "(proxy|lbmethod|cgi|lua|ext_filter|heart|dbd|authn_dbd|authz_dbd|session_dbd|ldap"
              + "|authnz_ldap|authnz_fcgi|md|systemd|journald|mpm|dav_lock|isapi|socache_memcache"
              + "|socache_redis)(_.*|d)?_module");

  private static final Pattern PLAIN = Pattern.compile("[\\w./:@+, -]*");

  private final Installation installation;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, String> defines = new TreeMap<>();
  private final List<Overrides> grants = new ArrayList<>();

  LocalServer(Server described, Installation installation) {
    this.installation = installation;
    for (ModuleEntry module : Catalog.get().modules()) {
      boolean theirs =
          module.origin() == Origin.THIRD_PARTY || HARMFUL.matcher(module.symbol()).matches();
      if (!theirs && !module.symbol().isEmpty() && described.hasModule(module.file())) {
        files.put(module.symbol(), module.title() + ".so");
      }
    }
    for (String mpm : MPMS) {
      if (described.hasModule(mpm)) {
        files.put(mpm, "mod_" + mpm.replaceFirst("_module$", ".so"));
        break;
      }
    }
    described
        .defines()
        .forEach(
            (name, value) -> {
              if (name.matches("\\w+") && PLAIN.matcher(value).matches()) {
                defines.put(name, value);
              }
            });
  }

  /** What makes two of them the same but for permissions. */
  List<Map<String, String>> key() {
    return List.of(files, defines);
  }

  /** The directory in which these are the permissions. */
  String directory(Overrides overrides) {
    if (!grants.contains(overrides)) {
      grants.add(overrides);
    }
    return "/grant" + grants.indexOf(overrides);
  }

  @Override
  public Map<String, String> modules(Installation here) {
    return LoadOrder.of(files, here);
  }

  @Override
  public List<String> lines(Path documents) {
    return lines(documents.toString());
  }

  private List<String> lines(String documents) {
    List<String> lines = new ArrayList<>();
    defines.forEach((name, value) -> lines.add("Define " + name + " \"" + value + "\""));
    for (int i = 0; i < grants.size(); i++) {
      lines.add("<Directory \"" + documents + "/grant" + i + "\">");
      lines.addAll(OverrideLines.of(grants.get(i)));
      lines.add("</Directory>");
    }
    return lines;
  }

  /** The server as htlint knows it, with directories as those of {@link #directory}. */
  Server server() {
    List<String> lines = new ArrayList<>();
    lines.add("# htlint: version " + installation.version());
    lines.add("# htlint: static " + String.join(" ", installation.statics()));
    modules(installation).forEach((symbol, path) -> lines.add("LoadModule " + symbol + " " + path));
    lines.addAll(lines(""));
    SourceFile text = SourceFile.ofLatin1("httpd.conf", String.join("\n", lines) + "\n");
    return ServerReader.read("the httpd here", text, IncludeSource.NONE);
  }
}
