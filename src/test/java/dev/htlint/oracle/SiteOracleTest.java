package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.htlint.cli.Command;
import dev.htlint.rules.RulePage;
import dev.htlint.rules.SiteExample;
import dev.htlint.site.Listing;
import dev.htlint.site.Listing.Listed;
import dev.htlint.verify.Httpd;
import dev.htlint.verify.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sites on the rule pages put to a real httpd, with mod_cgi and with mod_cgid: where a page
 * says 403, 500 or that a program is handed out, that happens, and the log says what the page says
 * of it; what a Good block holds is served.
 */
class SiteOracleTest {
  /** The pages whose claims need something that cannot be had here. */
  private static final Set<String> NOT_VERIFIED = Set.of("php-not-permitted");

  private static final Set<String> PAGES =
      Set.of(
          "unreadable-htaccess",
          "unsearchable-folder",
          "world-writable-htaccess",
          "unreadable-file",
          "link-not-followed",
          "script-not-executable",
          "script-without-interpreter",
          "broken-interpreter-line",
          "missing-interpreter",
          "script-without-execcgi",
          "script-source-exposed",
          "rewrite-proxy-without-module",
          "rewrite-without-followsymlinks",
          "suexec-refusal",
          "program-not-runnable",
          "exposed-files");

  private static final String GENERIC =
      """
      LoadModule authz_core_module modules/mod_authz_core.so
      LoadModule mime_module modules/mod_mime.so
      LoadModule alias_module modules/mod_alias.so
      LoadModule dir_module modules/mod_dir.so
      LoadModule rewrite_module modules/mod_rewrite.so
      LoadModule %s
      User www-data
      DocumentRoot %s
      <Directory "/">
        Options FollowSymLinks ExecCGI
        AllowOverride All
        Require all granted
      </Directory>
      """;

  private static final String CGI = "cgi_module modules/mod_cgi.so";
  private static final String CGID = "cgid_module modules/mod_cgid.so";
  private static final String FCGID = "fcgid_module modules/mod_fcgid.so";
  private static final String CONFIG = "etc/apache2/apache2.conf";

  private static final Pattern FIELD =
      Pattern.compile("\"(path|rule|outcome|httpd|help)\":\"((?:[^\"\\\\]|\\\\.)*)\"");

  private record Found(String path, String rule, String outcome, String httpd, String help) {}

  static List<Arguments> sites() {
    List<Arguments> sites = new ArrayList<>();
    for (RulePage page : RulePage.all()) {
      if (PAGES.contains(page.id()) && !NOT_VERIFIED.contains(page.id())) {
        for (SiteExample site : page.sites()) {
          for (String module : usesFcgid(site) ? List.of(FCGID) : List.of(CGI, CGID)) {
            sites.add(Arguments.of(site, module));
          }
        }
      }
    }
    return sites;
  }

  private static boolean usesFcgid(SiteExample site) {
    return site.listing().files().stream().anyMatch(file -> file.latin1().contains(FCGID));
  }

  @ParameterizedTest
  @MethodSource("sites")
  void whatThePageSaysHappens(SiteExample site, String module) throws IOException {
    Installation installation = Oracle.installation();
    assumeTrue(Httpd.isRoot(), "only root can make files of other users");
    assumeTrue(
        !module.equals(FCGID) || installation.module("mod_fcgid.so").isPresent(),
        "mod_fcgid is not installed (libapache2-mod-fcgid)");
    assumeTrue(
        !site.listing().files().stream().anyMatch(SiteOracleTest::namesSuexec)
            || (installation.module("mod_suexec.so").isPresent()
                && Files.exists(Path.of("/usr/lib/apache2/suexec"))),
        "suexec is not installed");
    Path root = Files.createTempDirectory("htlint-oracle-").toRealPath();
    try {
      site.listing().make(root);
      String documents = documents(site);
      Files.createDirectories(root.resolve(documents.substring(1)));
      String config = config(site, root, documents, module);
      Files.createDirectories(root.resolve(CONFIG).resolveSibling(""));
      Files.writeString(root.resolve(CONFIG), config);
      List<Found> found = found(site, root);
      List<String> hidden = hidden(site, root);
      Optional<Found> fatal =
          found.stream().filter(one -> one.outcome().equals("no-start")).findFirst();
      if (fatal.isPresent()) {
        assertThatThrownBy(() -> new SiteHttpd(installation, root, config, hidden).close())
            .hasMessageContainingAll(parts(fatal.get()));
        return;
      }
      try (SiteHttpd httpd = new SiteHttpd(installation, root, config, hidden)) {
        for (Found finding : found) {
          check(finding, documents, httpd);
        }
        if (!site.bad()) {
          served(site, documents, httpd);
          hidden(site, documents, httpd);
        }
      }
    } finally {
      Listing.remove(root);
    }
  }

  private static String documents(SiteExample site) {
    String path = "/" + site.options().get(site.options().size() - 1);
    return path.equals("/var/www") ? "/var/www/html" : path;
  }

  private static String config(SiteExample site, Path root, String documents, String module)
      throws IOException {
    return site.options().contains("--server")
        ? Files.readString(root.resolve(CONFIG)).replace(CGID, module)
        : GENERIC.formatted(module, documents);
  }

  /** What httpd is to see in place of what lies here. */
  private static List<String> hidden(SiteExample site, Path root) {
    Set<String> hidden = new TreeSet<>(Set.of("/etc/passwd", "/etc/group"));
    for (Listed file : site.listing().files()) {
      String top = file.path().replaceFirst("^(/var/www|/home|/srv).*", "$1");
      if (top.length() < file.path().length() || Files.exists(Path.of(file.path()))) {
        hidden.add(top);
      }
    }
    hidden.removeIf(
        path -> path.startsWith("/etc/apache2") || !Files.exists(root.resolve(path.substring(1))));
    return List.copyOf(hidden);
  }

  private static List<Found> found(SiteExample site, Path root) {
    List<String> words = new ArrayList<>(List.of("check", "--no-settings", "--root", "."));
    words.addAll(List.of("--format", "ndjson", "--user", "www-data"));
    for (int i = 0; i < site.options().size(); i++) {
      String word = site.options().get(i);
      if (word.startsWith("--")) {
        i++;
      } else {
        words.add(word);
      }
    }
    words.addAll(List.of("--server", CONFIG));
    Command command = Command.in(root, new byte[0], words.toArray(String[]::new));
    List<Found> found = new ArrayList<>();
    for (String line : command.out().lines().toList()) {
      Matcher field = FIELD.matcher(line);
      String[] values = {"", "", "", "", ""};
      while (field.find()) {
        int index = List.of("path", "rule", "outcome", "httpd", "help").indexOf(field.group(1));
        values[index] = field.group(2).replace("\\\"", "\"").replace("\\\\", "\\");
      }
      found.add(new Found(values[0], values[1], values[2], values[3], values[4]));
    }
    if (site.bad()) {
      assertThat(found).extracting(Found::rule).contains(site.place().replaceFirst(" .*", ""));
    }
    return found;
  }

  private static void check(Found finding, String documents, SiteHttpd httpd) throws IOException {
    if (!PAGES.contains(finding.rule()) || finding.rule().startsWith("world")) {
      return;
    }
    String path =
        ("/" + finding.path())
            .replaceFirst("^/home/(\\w+)/public_html", "/~$1")
            .replaceFirst("^" + documents, "");
    boolean waits =
        finding.rule().equals("unreadable-htaccess") && finding.outcome().equals("none");
    if (path.endsWith(".conf")) {
      String log = httpd.logWith(parts(finding)[0]); // a process of its own writes it
      assertThat(withoutClients(log)).as(finding.rule()).contains(parts(finding));
      return;
    }
    String url = path;
    if (finding.rule().equals("program-not-runnable")) {
      url = path.replace("/.htaccess", "/index.php");
    } else if (finding.rule().equals("unsearchable-folder") || path.endsWith("/.htaccess")) {
      url = path.replace("/.htaccess", "") + (waits ? "/waits" : "/file.txt");
    }
    boolean isRepository = finding.help().contains("git");
    SiteHttpd.Answer answer = httpd.get(isRepository ? url + "/.git/HEAD" : url);
    if (waits) {
      assertThat(answer.status()).as(finding.rule()).isEqualTo(SiteHttpd.SILENCE);
      return;
    }
    if (finding.outcome().equals("source-exposed")) {
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).startsWith("#!");
      return;
    }
    if (finding.rule().equals("exposed-files")) {
      assertThat(answer.status()).as(finding.path()).isEqualTo(200);
      assertThat(answer.body()).as(finding.path()).containsPattern("(?i)password|^ref: ");
      return;
    }
    assertThat("http-" + answer.status())
        .as("%s%n%s", finding, httpd.log())
        .isEqualTo(finding.outcome());
    assertThat(withoutClients(httpd.log())).as(finding.rule()).contains(parts(finding));
    int says = finding.help().indexOf("suexec.log says: ");
    if (says >= 0) {
      assertThat(httpd.log()).contains(finding.help().substring(says + 17));
    }
  }

  /** What is logged, without what the rule left out. */
  private static CharSequence[] parts(Found finding) {
    return finding.httpd().split("\\.\\.\\.", -1);
  }

  private static boolean namesSuexec(Listed file) {
    return file.latin1().contains("suexec_module");
  }

  private static String withoutClients(String log) {
    return log.replaceAll("\\[client [^]]*] ", "");
  }

  /** What a Good block keeps from visitors is kept from them. */
  private static void hidden(SiteExample site, String documents, SiteHttpd httpd)
      throws IOException {
    for (Listed file : site.listing().files()) {
      if (file.path().matches(documents + ".*(/\\.env|\\.bak|/\\.(git|hg)/.*)")) {
        String url = file.path().substring(documents.length());
        assertThat(httpd.get(url).status()).as(url).isIn(403, 404);
      }
    }
  }

  private static void served(SiteExample site, String documents, SiteHttpd httpd)
      throws IOException {
    for (Listed file : site.listing().files()) {
      boolean fetched = file.path().matches(".*\\.(cgi|html|css)");
      if (fetched && file.path().startsWith(documents) && !file.latin1().startsWith("\u007F")) {
        String url = file.path().substring(documents.length());
        assertThat(httpd.get(url).status()).as("%s%n%s", url, httpd.log()).isEqualTo(200);
      }
    }
  }
}
