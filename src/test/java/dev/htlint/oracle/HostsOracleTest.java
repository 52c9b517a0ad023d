package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.DirectoryWalk;
import dev.htlint.resolve.IncludeSource;
import dev.htlint.resolve.OptionsInForce;
import dev.htlint.resolve.Placed;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.resolve.ServerReader;
import dev.htlint.resolve.VirtualHost;
import dev.htlint.resolve.VirtualHosts;
import dev.htlint.server.OptionBits;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which virtual host answers and which sections hold, put to a real httpd by requests. */
class HostsOracleTest {
  private static final String HOSTS =
      """
      <VirtualHost *:*>
        ServerName one.example
        ServerAlias *.one.example eins.example
        DocumentRoot /one
      </VirtualHost>
      <VirtualHost *:*>
        ServerName https://two.example:443
        ServerAlias www?.two.example
        DocumentRoot /two
      </VirtualHost>
      <VirtualHost *:*>
        ServerName three.example
        ServerAlias two.example deep.one.example THREE.test
        DocumentRoot /three
      </VirtualHost>
      """;

  private static final List<String> NAMES =
      List.of(
          "one.example",
          "ONE.example",
          "a.one.example",
          "a.b.one.example",
          "deep.one.example",
          "eins.example",
          "two.example",
          "www1.two.example",
          "www.two.example",
          "www12.two.example",
          "three.example",
          "three.test",
          "nobody.example",
          "xone.example");

  @Test
  void theHostOfANameIsTheOneThatAnswers() throws IOException {
    String served = HOSTS.replace("DocumentRoot /", "DocumentRoot %1$s/htdocs/");
    VirtualHosts hosts = VirtualHosts.of(config(HOSTS).directives());
    Map<String, String> expected = new LinkedHashMap<>();
    Map<String, String> actual = new LinkedHashMap<>();
    try (ServingHttpd httpd =
        new ServingHttpd(
            Oracle.installation(),
            ServingHttpd.modules(),
            "Require all granted",
            served,
            Map.of("one/who", "/one", "two/who", "/two", "three/who", "/three"))) {
      for (String name : NAMES) {
        String request = "GET /who HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n";
        String answer = httpd.send(request, "127.0.0.1");
        expected.put(name, answer.substring(answer.lastIndexOf('/')).strip());
        // a name that no host has goes to the first one
        VirtualHost host = hosts.named(name).orElse(hosts.hosts().get(0));
        actual.put(name, host.documentRoot().orElse(""));
      }
    }
    assertThat(actual).isEqualTo(expected);
  }

  private static final String SECTIONS =
      """
      Alias /aliased /%1$s/htdocs/below
      <Directory "/%1$s/htdocs/listed">
        Options +Indexes
      </Directory>
      <Directory "/%1$s/htdocs/listed/not">
        Options None
      </Directory>
      <DirectoryMatch "/regex$">
        Options -Indexes
      </DirectoryMatch>
      <Directory "/%1$s/htdocs/*/inner">
        Options Indexes
      </Directory>
      <Location "/below">
        Options +Indexes
      </Location>
      <Location "/listed/url">
        Options -Indexes
      </Location>
      <Location "/lis">
        Options -Indexes
      </Location>
      """;

  /** A folder without an index is listed where Indexes is on, otherwise 403. */
  @Test
  void optionsHoldWhereTheyAreSaidToHold() throws IOException {
    List<String> folders =
        List.of("", "listed", "listed/not", "listed/url", "listed/regex", "a/inner", "a/b", "list");
    Map<String, Boolean> expected = new LinkedHashMap<>();
    Map<String, Boolean> actual = new LinkedHashMap<>();
    List<String> open = new ArrayList<>();
    String server = SECTIONS.replace("\"/%", "\"%").replace(" /%1$s", " %1$s");
    Map<String, String> files = new LinkedHashMap<>();
    folders.forEach(folder -> files.put((folder.isEmpty() ? "" : folder + "/") + "file.txt", "x"));
    files.put("below/file.txt", "x");
    try (ServingHttpd httpd =
        new ServingHttpd(
            Oracle.installation(),
            ServingHttpd.modules("autoindex", "alias"),
            "Options None\nRequire all granted",
            server,
            files)) {
      String root = httpd.root().toString();
      String whole =
          "DocumentRoot \"%1$s\"\n<Directory \"%1$s\">\nOptions None\n</Directory>\n"
                  .formatted(root)
              + server.replace("%1$s/htdocs", root);
      DirectoryWalk walk = new DirectoryWalk(config(whole), directory -> Optional.empty());
      for (String folder : folders) {
        String url = folder.isEmpty() ? "/" : "/" + folder + "/";
        expected.put(folder, httpd.get(url, List.of()).status() == 200);
        String path = folder.isEmpty() ? root : root + "/" + folder;
        OptionsInForce options = OptionsInForce.of(walk.at(path));
        actual.put(folder, options.has(OptionBits.INDEXES));
        if (!options.has(OptionBits.INDEXES) && !options.lacks(OptionBits.INDEXES)) {
          open.add(folder);
          actual.put(folder, expected.get(folder));
        }
      }
      // a section is for a part of the folder, or for one way to write its name
      assertThat(open).containsExactly("", "listed", "listed/regex");
      // two URLs lead there, and a section is for one of them
      assertThat(httpd.get("/below/", List.of()).status()).isEqualTo(200);
      assertThat(httpd.get("/aliased/", List.of()).status()).isEqualTo(403);
      DirectoryConfig below = walk.at(root + "/below");
      assertThat(below.mayDiffer("Options")).isTrue();
      assertThat(below.last("Options").map(Placed::words)).contains(List.of("None"));
    }
    assertThat(actual).isEqualTo(expected).containsValues(true, false);
  }

  private static ServerConfig config(String text) {
    String modules = "LoadModule alias_module modules/mod_alias.so\n";
    SourceFile file = SourceFile.ofLatin1("httpd.conf", modules + text);
    return ServerReader.config("hosts", file, IncludeSource.NONE);
  }
}
