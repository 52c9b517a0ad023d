package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.check.Checks;
import dev.htlint.files.IncludedFiles;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.IncludeSource;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.resolve.ServerReader;
import dev.htlint.resolve.TreeFile;
import dev.htlint.resolve.TreeResolver;
import dev.htlint.source.SourceFile;
import dev.htlint.verify.Httpd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Include and IncludeOptional find and do not find, put to {@code apache2 -t}. */
class IncludeOracleTest {
  private static final String ACCEPTED = "accepted";

  /** The innermost place, of which httpd speaks last. */
  private static final Pattern SAID =
      Pattern.compile(".*Syntax error on line (\\d+) of ([^:\\n]*):\\s*(.*?)", Pattern.DOTALL);

  @TempDir private static Path folder;

  private static String description = "";
  private static Httpd httpd;

  @BeforeAll
  static void start() throws IOException {
    description = Files.readString(Path.of("testdata/configtest/server.conf"));
    httpd = Httpd.start(Oracle.installation(), new Description(description));
    write("good.conf", "ServerAdmin webmaster@example.com\n");
    write("bad.conf", "\nServerSignature Perhaps\n");
    write("outer.conf", "Include @/bad.conf\n");
    write("round.conf", "Include @/round.conf\n");
    write("back.conf", "Include @/forth.conf\n");
    write("forth.conf", "Include @/back.conf\n");
    write("many/b.conf", "ServerSignature No\n");
    write("many/a.conf", "ServerSignature Never\n");
    write("many/.hidden.conf", "Unknown line\n");
    write("sites/one/x.conf", "ServerSignature One\n");
    write("sites/two/y.conf", "ServerSignature Two\n");
    write("open.conf", "<Directory /x>\n");
    Files.createDirectories(folder.resolve("empty"));
    for (int i = 0; i < 140; i++) {
      write("deep/" + i + ".conf", "Include @/deep/" + (i + 1) + ".conf\n");
    }
    write("deep/140.conf", "");
  }

  @AfterAll
  static void stop() {
    if (httpd != null) {
      httpd.close();
    }
  }

  private static void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.replace("@", folder.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Include @/good.conf",
        "Include @/bad.conf",
        "ServerSignature On\nInclude @/outer.conf",
        "Include @/missing.conf",
        "Include @/missing/x.conf",
        "Include @/good.conf/x.conf",
        "Include @/missing/*.conf",
        "Include @/good.conf/*.conf",
        "Include @/empty/*.conf",
        "Include @/empty",
        "Include @/empty/",
        "Include @/many",
        "Include @/many/*.conf",
        "Include @/many/[ab].conf",
        "Include @/many/?.conf",
        "Include @/many/.*.conf",
        "Include @/sites/*/y.conf",
        "Include @/sites/*/*.conf",
        "Include @/sites/t*/*.conf",
        "Include @/sites/t*/z.conf",
        "Include @/none*/z.conf",
        "Include @/sites",
        "IncludeOptional @/missing.conf",
        "IncludeOptional @/missing/*.conf",
        "IncludeOptional @/good.conf/*.conf",
        "IncludeOptional @/sites/*/z.conf",
        "IncludeOptional @/empty/*.conf",
        "IncludeOptional @/bad.conf",
        "Include @/deep/30.conf",
        "Include @/open.conf",
        "<Directory /x>\nInclude @/open.conf\n</Directory>",
        "<Directory /x>\nInclude @/missing.conf\n</Directory>",
        "<IfModule nobody>\nInclude @/missing.conf\n</IfModule>",
        "Include",
        "Include @/good.conf @/good.conf",
        "Include \"\""
      })
  void includeFindsWhatHttpdFinds(String text) throws IOException {
    String config = text.replace("@", folder.toString()) + "\n";
    assertThat(htlint(config)).isEqualTo(asked(config));
  }

  /** httpd cuts its message, for it names the whole chain: the end is not to be seen. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Include @/round.conf",
        "Include @/back.conf",
        "IncludeOptional @/round.conf",
        "Include @/deep/0.conf"
      })
  void includeGoesNoDeeperThanHttpd(String text) throws IOException {
    String config = text.replace("@", folder.toString()) + "\n";
    String chain = "Syntax error on line 1 of " + folder;
    assertThat(httpd.configtest(config).output().split(Pattern.quote(chain), -1))
        .hasSizeGreaterThan(50);
    assertThat(htlint(config)).contains("Exceeded maximum include depth of 128");
  }

  private static String asked(String config) throws IOException {
    String output = httpd.configtest(config).output().strip();
    Matcher said = SAID.matcher(output);
    return said.matches()
        ? name(said.group(2)) + ":" + said.group(1) + " " + said.group(3).strip()
        : output.contains("Syntax OK") ? ACCEPTED : output;
  }

  private static String name(String path) {
    return Path.of(path).getFileName().toString();
  }

  private static String htlint(String config) {
    SourceFile described = SourceFile.ofLatin1("server.conf", description);
    ServerConfig server = ServerReader.config("configtest", described, IncludeSource.NONE);
    IncludedFiles files = new IncludedFiles(folder, folder, Optional.of(folder.getRoot()));
    SourceFile source = SourceFile.ofLatin1(Httpd.CONFIGTEST, config);
    for (TreeFile part :
        new TreeResolver(server, new Checks(), files).resolve(ConfigParser.parse(source)).files()) {
      Optional<Refusal> first = part.resolution().first();
      if (first.isPresent()) {
        SourceFile file = part.resolution().file().source();
        int line = file.line(first.get().line().end() - 1);
        String message = first.get().message().strip();
        return name(file.path()) + ":" + line + " " + message;
      }
    }
    return ACCEPTED;
  }
}
