package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Mask;
import dev.htlint.catalog.Origin;
import dev.htlint.verify.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** rules/catalog/directives.tsv against the list that the installed httpd prints of itself. */
class CatalogOracleTest {
  private static final String NO_DIRECTORY_CONFIG = " [no per-dir config]";

  @TempDir Path folder;

  /** The modules of which httpd takes only one of a kind need a run for each. */
  @Test
  void everyBundledDirectiveIsAsHttpdPrintsIt() throws IOException {
    Installation installation = Oracle.installation();
    Map<String, String> printed = new TreeMap<>();
    List<List<String>> leftOut =
        List.of(
            List.of("mpm_prefork", "mpm_worker", "cgi"),
            List.of("mpm_event", "mpm_worker", "cgid"),
            List.of("mpm_event", "mpm_prefork", "cgid"));
    for (List<String> left : leftOut) {
      printed.putAll(printed(installation, Description.all(installation, left)));
    }
    assertThat(catalogued(installation)).containsExactlyInAnyOrderElementsOf(printed.values());
    assertThat(printed).hasSizeGreaterThan(500);
  }

  /** Name and module, then help text, then where it is allowed. */
  private Map<String, String> printed(Installation installation, Description description)
      throws IOException {
    StringBuilder config = new StringBuilder("ServerName localhost\n");
    config.append("ErrorLog \"" + folder + "/error.log\"\n");
    description
        .modules(installation)
        .forEach((symbol, path) -> config.append("LoadModule " + symbol + " " + path + "\n"));
    Path file = Files.writeString(folder.resolve("list.conf"), config);
    List<String> command =
        List.of(installation.binary().toString(), "-L", "-d", "" + folder, "-f", "" + file);
    String output = Installation.run(command).output();
    byte[] bytes = output.getBytes(StandardCharsets.ISO_8859_1);
    Map<String, String> entries = new TreeMap<>();
    String head = "";
    StringBuilder entry = new StringBuilder();
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      boolean continues = line.startsWith("\t") || !line.matches("\\S+ \\(\\S+\\)");
      if (!continues) {
        put(entries, head, entry);
        head = line;
        entry.setLength(0);
      }
      entry.append(line).append('\n');
    }
    put(entries, head, entry);
    return entries;
  }

  private static void put(Map<String, String> entries, String head, StringBuilder entry) {
    if (!head.isEmpty()) {
      entries.put(head, entry.toString().replace(NO_DIRECTORY_CONFIG, ""));
    }
  }

  private static List<String> catalogued(Installation installation) {
    List<String> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (List<DirectiveEntry> rows : Catalog.get().directives()) {
      for (DirectiveEntry row : rows) {
        if (row.origin() == Origin.BUNDLED && row.isIn(installation.version())) {
          String head = row.name() + " (" + row.module() + ")";
          assertThat(seen.add(head)).as(head + " stands once").isTrue();
          entries.add(head + "\n\t" + row.help() + "\n" + allowed(row.mask()));
        }
      }
    }
    return entries;
  }

  /** The words of {@code show_overrides} in httpd's server/config.c. */
  private static String allowed(int mask) {
    boolean inDirectory = (mask & (Mask.ACCESS_CONF | Mask.AUTH_CONFIG | Mask.LIMIT)) != 0;
    boolean inServer = (mask & Mask.RSRC_CONF) != 0;
    boolean anywhere = (mask & (Mask.OPTIONS | Mask.FILE_INFO | Mask.INDEXES)) != 0;
    String where =
        anywhere || (inServer && inDirectory)
            ? "anywhere"
            : (inServer ? "only outside" : "only inside")
                + " <Directory>, <Files>, <Location>, or <If>";
    String text = "\tAllowed in *.conf " + where;
    if ((mask & Mask.ALL) == 0) {
      return text + "\n";
    }
    return text + " and in .htaccess\n\twhen AllowOverride" + classes(mask) + "\n";
  }

  private static String classes(int mask) {
    if ((mask & Mask.ALL) == Mask.ALL) {
      return " isn't None";
    }
    List<String> names = new ArrayList<>();
    for (String name : List.of("AuthConfig", "Limit", "Options", "FileInfo", "Indexes")) {
      if (Mask.overrideClasses(mask).contains(name)) {
        names.add(name);
      }
    }
    return " includes " + String.join(" or ", names);
  }
}
