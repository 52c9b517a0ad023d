package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.htlint.rules.RulePage;
import dev.htlint.rules.SiteExample;
import dev.htlint.site.Listing;
import dev.htlint.site.Listing.Listed;
import dev.htlint.verify.Httpd;
import dev.htlint.verify.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The server files on the rule pages put to {@code apache2 -t}: what a Bad block's output calls an
 * error is refused at that line with the words of its {@code httpd:} line; where a page advises, it
 * is accepted as Good blocks are. {@link AdviceOracleTest} shows what the advice is about.
 */
class ServerBlocksOracleTest {
  private static final Path SERVERS = Path.of("rules/catalog/servers");
  private static final List<String> ALONE = List.of("unshare", "--mount");
  private static final String ACCEPTED = "accepted";
  private static final String NAME = "block.conf";

  /** The first error of an output: its line and httpd's words. */
  private static final Pattern ERROR =
      Pattern.compile(
          "(?m)^error\\[.*\\n  --> [^:\\n]*:(\\d+):(?:.*\\n(?! *httpd: ))*.*\\n *httpd: (.*)$");

  private static final Pattern SAID =
      Pattern.compile("Syntax error on line (\\d+) of [^:\\n]*:\\s+(.*)");

  private static Installation installation;

  @TempDir Path folder;

  /**
   * A server file on a page.
   *
   * @param server as {@code --server} names it
   * @param root what {@code --root} names, empty where nothing does
   */
  record Block(
      String place, boolean bad, String config, String server, String root, String output) {
    /** The line and the message of the first refusal that the page shows. */
    String claim() {
      Matcher error = ERROR.matcher(output);
      return error.find() ? error.group(1) + " " + error.group(2) : ACCEPTED;
    }

    @Override
    public String toString() {
      return place;
    }
  }

  @BeforeAll
  static void find() {
    installation = Oracle.installation();
  }

  static List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (RulePage page : RulePage.all()) {
      for (RulePage.Example example : page.examples()) {
        if (option(example.options(), "--context").equals("server")) {
          blocks.add(
              new Block(
                  example.place(),
                  example.bad(),
                  example.latin1(),
                  option(example.options(), "--server"),
                  option(example.options(), "--root"),
                  example.output()));
        }
      }
      for (SiteExample site : page.sites()) {
        if (option(site.options(), "--context").equals("server")) {
          String linted = site.options().get(site.options().size() - 1);
          blocks.add(
              new Block(
                  site.place(),
                  site.bad(),
                  text(site.listing(), linted),
                  text(site.listing(), option(site.options(), "--server")),
                  "",
                  site.output()));
        }
      }
    }
    return blocks;
  }

  private static String option(List<String> options, String name) {
    int at = options.indexOf(name);
    return at < 0 ? "" : options.get(at + 1);
  }

  private static String text(Listing listing, String path) {
    return listing.files().stream()
        .filter(file -> file.path().equals("/" + path))
        .map(Listed::latin1)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void httpdSaysWhatThePageSays(Block block) throws IOException {
    assertThat(block.bad() || block.output().isEmpty()).isTrue();
    assertThat(httpd(block)).as(block.config()).isEqualTo(block.claim());
  }

  /** The pages that a test would forget if their blocks were read in another way. */
  @Test
  void bothKindsAreAmongThem() {
    assertThat(blocks())
        .extracting(Block::claim)
        .contains(ACCEPTED)
        .anyMatch(c -> c.matches("\\d.*"));
    assertThat(blocks()).hasSizeGreaterThan(15);
  }

  /** httpd is really asked: what a page would claim wrongly is not what it says. */
  @Test
  void aWrongClaimIsSeen() throws IOException {
    Block refused = new Block("", true, "Timeout 60\nNoSuchName\n", "", "", "");
    assertThat(httpd(refused)).startsWith("2 Invalid command 'NoSuchName'").isNotEqualTo(ACCEPTED);
    Block accepted = new Block("", false, "Timeout 60\n", "", "", "");
    assertThat(httpd(accepted)).isEqualTo(ACCEPTED);
  }

  private String httpd(Block block) throws IOException {
    String root = block.root().isEmpty() ? "" : Path.of(block.root()).toRealPath().toString();
    // httpd knows no --root
    String config = block.config().replaceAll("(?m)^(Include\\w*) /", "$1 " + root + "/");
    Files.writeString(folder.resolve(NAME), config, StandardCharsets.ISO_8859_1);
    Files.writeString(folder.resolve("modules.conf"), modules(block));
    Files.createDirectories(folder.resolve("logs"));
    String command =
        String.format(
            "exec %1$s -t -d '%2$s' -C 'Include %2$s/modules.conf' -f '%2$s/%3$s'",
            installation.binary(), folder, NAME);
    String before =
        block.place().startsWith("missing-file") ? hidingSuexec() : showingFolders(block.config());
    List<String> words = new ArrayList<>(before.isEmpty() ? List.of() : ALONE);
    words.addAll(List.of("sh", "-c", before + command));
    String output = Installation.run(words).output();
    Matcher said = SAID.matcher(output);
    if (said.find()) {
      return said.group(1)
          + " "
          + (root.isEmpty() ? said.group(2) : said.group(2).replace(root, ""));
    }
    return output.contains("Syntax OK") ? ACCEPTED : output;
  }

  private static String modules(Block block) throws IOException {
    StringBuilder lines = new StringBuilder("ServerName localhost\n");
    Description described =
        block.server().isEmpty()
            ? Description.any(installation)
            : new Description(
                block.server().contains("\n")
                    ? "LoadModule mpm_event_module modules/mod_mpm_event.so\n" + block.server()
                    : Files.readString(SERVERS.resolve(block.server() + ".conf")));
    for (Map.Entry<String, String> module : described.modules(installation).entrySet()) {
      lines.append("LoadModule " + module.getKey() + " " + module.getValue() + "\n");
    }
    return lines + "<IfModule mod_mime.c>\nTypesConfig /dev/null\n</IfModule>\n";
  }

  /** Commands that show httpd the folders that a block names, for what follows alone. */
  private String showingFolders(String config) throws IOException {
    Matcher named = Pattern.compile("/srv[^\"\\s]*").matcher(config);
    boolean any = false;
    while (named.find()) {
      any = true;
      Files.createDirectories(folder.resolve(named.group().substring(1)));
    }
    assumeTrue(!any || Httpd.isRoot(), "only root can show httpd other files at /srv");
    return any ? "mount --bind '" + folder + "/srv' /srv && " : "";
  }

  /** Commands that leave of httpd's own folder nothing but the modules, for what follows alone. */
  private String hidingSuexec() throws IOException {
    assumeTrue(Httpd.isRoot(), "only root can hide suexec from httpd");
    Path modules = installation.modules();
    Files.createDirectories(folder.resolve("lib").resolve(modules.getFileName()));
    return String.format(
        "mount --bind '%1$s' '%3$s/lib/%4$s' && mount --rbind '%3$s/lib' '%2$s' && ",
        modules, modules.resolveSibling(""), folder, modules.getFileName());
  }
}
