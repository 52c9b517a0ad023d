package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.htlint.catalog.Version;
import dev.htlint.resolve.IncludeSource;
import dev.htlint.resolve.ServerReader;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Small files, each about one thing that httpd does when it reads a {@code .htaccess} file, and
 * what httpd said: {@code testdata/oracle}. htlint must say the same, and a real httpd must still
 * say it. {@code -Dgolden=update} asks httpd and writes the answers down.
 */
class ResolveOracleTest {
  private static final Path FOLDER = Path.of("testdata/oracle");
  private static final Version RECORDED = new Version(2, 4, 71);

  /** Needs no httpd: the answers are on record. */
  @TestFactory
  List<DynamicNode> htlintSaysWhatHttpdSaid() throws IOException {
    Server server = server().withVersion(RECORDED);
    List<DynamicNode> containers = new ArrayList<>();
    for (Path file : Fixture.files(FOLDER)) {
      List<DynamicNode> tests = new ArrayList<>();
      for (Fixture fixture : Fixture.read(file)) {
        tests.add(
            dynamicTest(
                fixture.title(),
                () -> assertThat(htlint(server, fixture)).isEqualTo(fixture.answer())));
      }
      containers.add(dynamicContainer(file.getFileName().toString(), tests));
    }
    return containers;
  }

  /** Another version of httpd is held against htlint instead of against the record. */
  @Test
  void httpdStillSaysIt() throws IOException {
    Installation installation = Oracle.installation();
    boolean update = "update".equals(System.getProperty("golden"));
    boolean same = installation.version().equals(RECORDED);
    Server server = server().withVersion(installation.version());
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    try (Httpd httpd = Httpd.start(installation, new Description(description()))) {
      for (Path file : Fixture.files(FOLDER)) {
        StringBuilder updated = new StringBuilder(Fixture.introduction(file));
        for (Fixture fixture : Fixture.read(file)) {
          String answer = fixture.of(Verdict.ofHttpd(httpd, fixture.directory(), fixture.bytes()));
          updated.append(fixture.print(answer)).append('\n');
          String wanted = same ? fixture.answer() : htlint(server, fixture);
          String name = file.getFileName() + ": " + fixture.title() + "\n";
          actual.add(name + answer);
          expected.add(name + (update && same ? answer : wanted));
        }
        if (update && same) {
          Files.writeString(file, updated.substring(0, updated.length() - 1));
        }
      }
    }
    assertThat(actual).hasSizeGreaterThan(100).containsExactlyElementsOf(expected);
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
