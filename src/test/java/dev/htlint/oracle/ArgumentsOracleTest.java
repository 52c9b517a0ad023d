package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Mask;
import dev.htlint.catalog.Origin;
import dev.htlint.resolve.IncludeSource;
import dev.htlint.resolve.ServerReader;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.verify.Httpd;
import dev.htlint.verify.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every directive that httpd can be made to take in a {@code .htaccess} file, by AllowOverride or
 * by AllowOverrideList, with the arguments of {@code testdata/arguments.txt}: htlint refuses those
 * that httpd refuses, in the same words. A handler that asks for something of which the catalogue
 * knows nothing shows here. {@code -Darguments.directive=NAME} takes one only, {@code
 * -Darguments.refused=N} asks for more refused lines of each kind than one.
 */
class ArgumentsOracleTest {
  /** What they say depends on files and programs. */
  private static final Set<String> ASK_THE_MACHINE =
      Set.of(
          "AuthLDAPBindPassword",
          "Include",
          "IncludeOptional",
          "LDAPTrustedClientCert",
          "SessionCryptoPassphrase",
          "SessionCryptoPassphraseFile",
          "SSLCACertificateFile",
          "SSLCACertificatePath");

  /**
   * A worker that one file has defined is there when the next file is asked about, and an
   * expression is read in memory of the request before; ConfigtestOracleTest puts them to fresh
   * processes.
   */
  private static final Set<String> REMEMBERED =
      Set.of("Alias", "ProxyPass", "ProxyPassMatch", "ScriptAlias");

  /** It took the file, and failed when it did what that says: no Lua script is there. */
  private static final String LATER = "500 without a message";

  private static final int MOST_LISTED = 60;

  private final List<String> disagreements = new ArrayList<>();

  @Test
  void everyHandlerRefusesWhatTheCatalogueSays() throws IOException {
    Installation installation = Oracle.isolatedInstallation();
    Map<String, String> directories = directories();
    Description description = description(installation, directories);
    Server server = server(installation, directories);
    List<String> arguments = Files.readAllLines(Path.of("testdata/arguments.txt"));
    String only = System.getProperty("arguments.directive", "");
    try (Httpd httpd = Httpd.startIsolated(installation, description)) {
      for (Map.Entry<String, String> entry : directories.entrySet()) {
        if (only.isEmpty() || only.equalsIgnoreCase(entry.getKey())) {
          compare(new Case(httpd, server, entry.getValue()), entry.getKey(), arguments);
        }
      }
    }
    assertThat(disagreements).isEmpty();
    assertThat(directories).hasSizeGreaterThan(250);
  }

  private void compare(Case one, String name, List<String> arguments) throws IOException {
    Map<String, Integer> asked = new HashMap<>();
    List<String> accepted = new ArrayList<>();
    for (String argument : arguments) {
      String line = (name + " " + argument).strip() + "\n";
      Optional<String> refused = one.htlint(line);
      if (refused.isEmpty()) {
        accepted.add(line);
        continue;
      }
      String kind = refused.get().replaceAll("[^A-Za-z]", "");
      kind = kind.substring(0, Math.min(30, kind.length()));
      int most = Integer.getInteger("arguments.refused", 1);
      if (asked.merge(kind, 1, Integer::sum) <= most) {
        check(one, line);
      }
    }
    compareAccepted(one, accepted);
  }

  /** Together, for httpd's answer to many lines that it takes is one; halved where it is not. */
  private void compareAccepted(Case one, List<String> lines) throws IOException {
    String file = String.join("", lines);
    if (lines.isEmpty() || one.agree(file)) {
      return;
    }
    if (lines.size() == 1) {
      check(one, file);
      return;
    }
    int half = lines.size() / 2;
    compareAccepted(one, lines.subList(0, half));
    compareAccepted(one, lines.subList(half, lines.size()));
  }

  private void check(Case one, String line) throws IOException {
    Optional<String> said = one.httpd(line);
    if (!one.agree(said, one.htlint(line))) {
      disagreements.add(line.strip() + "\n  httpd:  " + said + "\n  htlint: " + one.htlint(line));
    }
  }

  /** One directory of one server. */
  private record Case(Httpd httpd, Server server, String directory) {
    Optional<String> htlint(String file) {
      return Verdict.ofHtlint(server, directory, bytes(file)).logged();
    }

    Optional<String> httpd(String file) throws IOException {
      Optional<String> said =
          httpd.ask(directory, bytes(file)).filter(text -> !text.startsWith(LATER));
      return new Verdict(said, List.of()).logged();
    }

    /** A crash has no words that could be compared. */
    boolean agree(String file) throws IOException {
      return agree(httpd(file), htlint(file));
    }

    boolean agree(Optional<String> said, Optional<String> expected) {
      return said.equals(expected)
          || (said.equals(Optional.of(Httpd.BROKEN))
              && expected.filter(message -> message.matches(".*(jammed|\\(11\\))")).isPresent());
    }

    private static byte[] bytes(String file) {
      return file.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  // ----------------------------------------------------------------------------------- the server

  /** For each directive a directory in which it may stand. */
  private static Map<String, String> directories() {
    Map<String, String> directories = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    int listed = 0;
    for (List<DirectiveEntry> rows : Catalog.get().directives()) {
      for (DirectiveEntry row : rows) {
        boolean granted = (row.mask() & Mask.ALL) != 0;
        boolean reachable = granted || (row.mask() & Mask.ACCESS_CONF) != 0;
        if (row.origin() == Origin.BUNDLED
            && reachable
            && row.isIn(dev.htlint.catalog.Version.NEWEST)
            && !row.name().startsWith("<")
            && !ASK_THE_MACHINE.contains(row.name())
            && !REMEMBERED.contains(row.name())) {
          directories.put(row.name(), granted ? "/all" : "/list-" + listed++ / MOST_LISTED);
        }
      }
    }
    return directories;
  }

  private static Description description(
      Installation installation, Map<String, String> directories) {
    Description description = Description.any(installation).with("/all", "AllowOverride All");
    for (String directory : new TreeSet<>(directories.values())) {
      if (directory.startsWith("/list")) {
        List<String> names =
            directories.keySet().stream()
                .filter(name -> directory.equals(directories.get(name)))
                .toList();
        description =
            description.with(
                directory, "AllowOverride None\nAllowOverrideList " + String.join(" ", names));
      }
    }
    return description;
  }

  private static Server server(Installation installation, Map<String, String> directories) {
    String text = description(installation, directories).text();
    String linked = "# htlint: static " + String.join(" ", installation.statics()) + "\n";
    SourceFile config = SourceFile.ofLatin1("server.conf", linked + text);
    return ServerReader.read("oracle", config, IncludeSource.NONE)
        .withVersion(installation.version());
  }
}
