package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.Version;
import dev.htlint.resolve.IncludeSource;
import dev.htlint.resolve.ServerReader;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Small files, each about one thing that httpd does when it reads a {@code .htaccess} file, and
 * what httpd said: {@code testdata/oracle}. htlint must say the same, and a real httpd must still
 * say it. {@code -Dgolden=update} asks httpd and writes the answers down. {@code
 * -Dhtlint.httpd=PROGRAM -Dhtlint.modules=FOLDER} asks another httpd.
 */
class ResolveOracleTest {
  private static final Path FOLDER = Path.of("testdata/oracle");
  private static final Version RECORDED = new Version(2, 4, 71);

  /** RHEL 7 and 8, Ubuntu 20.04 and 22.04, RHEL 9, Debian 12 at first and before its last update. */
  private static final List<Version> OLDER =
      Stream.of("2.4.6", "2.4.37", "2.4.41", "2.4.52", "2.4.57", "2.4.62", "2.4.68")
          .map(text -> Version.parse(text).orElseThrow())
          .toList();

  private static final Pattern UNKNOWN = Pattern.compile("Invalid command '([^']*)'");

  /** Needs no httpd: the answers are on record. */
  @TestFactory
  List<DynamicNode> htlintSaysWhatHttpdSaid() throws IOException {
    return tests(RECORDED, "");
  }

  /** The same for older versions, of which only what they say otherwise is on record. */
  @TestFactory
  List<DynamicNode> htlintSaysWhatOlderVersionsSaid() throws IOException {
    List<DynamicNode> containers = new ArrayList<>();
    for (Version version : OLDER) {
      containers.addAll(tests(version, version + " "));
    }
    return containers;
  }

  private static List<DynamicNode> tests(Version version, String prefix) throws IOException {
    Server server = server().withVersion(version);
    List<DynamicNode> containers = new ArrayList<>();
    for (Path file : Fixture.files(FOLDER)) {
      List<DynamicNode> tests = new ArrayList<>();
      for (Fixture fixture : Fixture.read(file)) {
        if (fixture.isFor(version)) {
          tests.add(
              dynamicTest(
                  fixture.title(),
                  () -> assertThat(htlint(server, fixture)).isEqualTo(fixture.answer(version))));
        }
      }
      containers.add(dynamicContainer(prefix + file.getFileName(), tests));
    }
    return containers;
  }

  /** A version whose answers are not on record is held against htlint instead. */
  @Test
  void httpdStillSaysIt() throws IOException {
    Installation installation = Oracle.installation();
    Version version = installation.version();
    boolean recorded = version.equals(RECORDED) || OLDER.contains(version);
    boolean update = recorded && "update".equals(System.getProperty("golden"));
    Description description = new Description(description());
    Set<String> missing = missing(description, installation);
    Server server = server().withVersion(version);
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    try (Httpd httpd = Httpd.start(installation, description)) {
      for (Path file : Fixture.files(FOLDER)) {
        StringBuilder updated = new StringBuilder(Fixture.introduction(file));
        for (Fixture fixture : Fixture.read(file)) {
          String answer = fixture.isFor(version) ? fixture.ask(httpd) : "";
          Fixture kept = fixture;
          if (fixture.isFor(version) && !namesDirectiveOf(missing, answer)) {
            String wanted = recorded ? fixture.answer(version) : htlint(server, fixture);
            String name = file.getFileName() + ": " + fixture.title() + "\n";
            actual.add(name + answer);
            expected.add(name + (update ? answer : wanted));
            kept = fixture.withAnswer(version, answer);
          }
          updated.append(kept.print()).append('\n');
        }
        if (update) {
          Files.writeString(file, updated.substring(0, updated.length() - 1));
        }
      }
    }
    assertThat(actual).hasSizeGreaterThan(100).containsExactlyElementsOf(expected);
  }

  /** The modules of the description that this httpd lacks, as an old one that was built here. */
  private static Set<String> missing(Description description, Installation installation)
      throws IOException {
    Set<String> missing = new HashSet<>(server().modules());
    description.modules(installation).keySet().forEach(symbol -> missing.removeAll(Server.namesOf(symbol)));
    installation.statics().forEach(file -> missing.removeAll(Server.namesOf(file)));
    return missing;
  }

  /** Whether httpd says that it does not know a directive of one of {@code modules}. */
  private static boolean namesDirectiveOf(Set<String> modules, String answer) {
    return UNKNOWN
        .matcher(answer)
        .results()
        .flatMap(result -> Catalog.get().directives(result.group(1)).stream())
        .anyMatch(entry -> modules.contains(entry.module()));
  }

  private static String htlint(Server server, Fixture fixture) {
    return fixture.of(Verdict.ofHtlint(server, fixture.directory(), fixture.bytes()));
  }

  private static String description() throws IOException {
    return Files.readString(FOLDER.resolve("server.conf"));
  }

  static Server server() throws IOException {
    SourceFile config = SourceFile.ofLatin1("server.conf", description());
    return ServerReader.read("oracle", config, IncludeSource.NONE);
  }
}
