package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.catalog.NamedFile;
import dev.htlint.catalog.NamedFile.When;
import dev.htlint.catalog.NamedFile.Where;
import dev.htlint.check.Checks;
import dev.htlint.check.NamedFiles;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.IncludeSource;
import dev.htlint.resolve.Resolver;
import dev.htlint.resolve.ServerReader;
import dev.htlint.server.Server;
import dev.htlint.site.MemoryTree;
import dev.htlint.source.SourceFile;
import dev.htlint.verify.Httpd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code rules/catalog/files.tsv} says of missing files, put to {@code apache2 -t}. */
class NamedFilesOracleTest {
  /** Nothing lies there, on any machine. */
  private static final String NOWHERE = "/etc/htlint-nowhere/deeper/file";

  /** Those of which {@code -t} tells. */
  private static final Set<When> TOLD = EnumSet.of(When.REFUSED, When.CHECKED, When.WARNING);

  /** What stands in front of the word that names the file, or behind it. */
  private static final Map<String, String> FIRST =
      Map.of("LoadModule", "nowhere_module", "RewriteMap", "pages", "SSLRandomSeed", "startup");

  private static final Map<String, String> LAST =
      Map.of("CustomLog", "common", "GlobalLog", "common");

  /** In no module's list of what is checked while it is read, or not built in Debian's httpd. */
  private static final Set<String> UNTOLD = Set.of("MimeMagicFile");

  @Test
  void httpdSaysOfEachMissingFileWhatTheTableSays() throws IOException {
    String description = Files.readString(Path.of("testdata/configtest/server.conf"));
    Server server =
        ServerReader.read(
            "configtest", SourceFile.ofLatin1("server.conf", description), IncludeSource.NONE);
    int asked = 0;
    try (Httpd httpd = Httpd.start(Oracle.installation(), new Description(description))) {
      for (NamedFile row : rows()) {
        String line = line(row);
        String config =
            row.where() == Where.HOST
                ? "<VirtualHost *:80>\n" + line + "\n</VirtualHost>\n"
                : line + "\n";
        String expected = said(server, config, row);
        String output = httpd.configtest(config).output();
        assertThat(output.replaceAll("\\s+", " ")).as(config).contains(expected);
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(30);
  }

  private static List<NamedFile> rows() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("rules/catalog/files.tsv"))) {
      return lines
          .skip(1)
          .map(line -> line.substring(0, line.indexOf('\t')))
          .distinct()
          .flatMap(name -> NamedFile.of(name).stream())
          .filter(row -> TOLD.contains(row.when()) && !UNTOLD.contains(row.directive()))
          .filter(row -> !row.message().endsWith("is not a directory"))
          .toList();
    }
  }

  private static String line(NamedFile row) {
    String word =
        Stream.of("", "exec:", "file:", "txt:", "prg:")
            .map(prefix -> prefix + NOWHERE)
            .filter(text -> row.form().matcher(text).matches())
            .findFirst()
            .orElseThrow();
    String before = FIRST.getOrDefault(row.directive(), "");
    return String.join(" ", row.directive(), before, word, LAST.getOrDefault(row.directive(), ""))
        .replaceAll(" +", " ")
        .strip();
  }

  private static String said(Server server, String config, NamedFile row) {
    SourceFile file =
        new SourceFile(Httpd.CONFIGTEST, config.getBytes(StandardCharsets.ISO_8859_1));
    List<Directive> directives =
        Resolver.resolve(
                ConfigParser.parse(file),
                Context.SERVER,
                server,
                server.overrides("/"),
                new Checks())
            .directives();
    MemoryTree tree =
        new MemoryTree().folder("/etc", 0, 0, 0755).folder("/etc/htlint-nowhere", 0, 0, 0755);
    if (row.wants() == NamedFile.Wants.MEMBER) {
      tree.folder("/etc/htlint-nowhere/deeper", 0, 0, 0755);
    }
    NamedFiles.Missing missing =
        new NamedFiles(tree, "")
            .missing(directives.get(directives.size() - 1), EnumSet.of(row.when()))
            .orElseThrow();
    return missing.said().replaceFirst(" defined at %.*", "").strip();
  }
}
