package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.htlint.catalog.Version;
import dev.htlint.resolve.IncludeSource;
import dev.htlint.resolve.ServerReader;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.verify.Httpd;
import dev.htlint.verify.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /**
   * RHEL 7 and 8, Ubuntu 20.04 and 22.04, RHEL 9, Debian 12 at first and before its last update.
   */
  private static final List<Version> OLDER =
      Stream.of("2.4.6", "2.4.37", "2.4.41", "2.4.52", "2.4.57", "2.4.62", "2.4.68")
          .map(text -> Version.parse(text).orElseThrow())
          .toList();

  /** Its mod_ssl cannot be built any more. */
  private static final Map<Version, Set<String>> NOT_ASKED =
      Map.of(new Version(2, 4, 6), Server.namesOf("mod_ssl.c"));

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
    Server server = server(version);
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
    Server server = server(version);
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    try (Httpd httpd = Httpd.start(installation, description)) {
      for (Path file : Fixture.files(FOLDER)) {
        StringBuilder updated = new StringBuilder(Fixture.introduction(file));
        for (Fixture fixture : Fixture.read(file)) {
          String answer = fixture.isFor(version) ? fixture.ask(httpd) : "";
          Fixture kept = fixture;
          if (fixture.isFor(version)) {
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

  /** The server of that version, with the modules that the httpd had which was asked. */
  private static Server server(Version version) throws IOException {
    Set<String> modules = new HashSet<>(server().modules());
    modules.removeAll(NOT_ASKED.getOrDefault(version, Set.of()));
    return server().withVersion(version).withModules(modules);
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
