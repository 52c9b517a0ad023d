package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.Testdata;
import dev.htlint.check.Checks;
import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.fix.FixChoice;
import dev.htlint.fix.Fixer;
import dev.htlint.lint.Linter;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Resolver;
import dev.htlint.rules.RulePage;
import dev.htlint.rules.RulePage.Example;
import dev.htlint.rules.Rules;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.verify.Httpd;
import dev.htlint.verify.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Fixed files, all that this repository has: a real httpd says of them what htlint says, nothing is
 * left to fix, and safe fixes bring no new refusal.
 */
class FixOracleTest {
  private static final Path FOLDER = Path.of("testdata/oracle");

  @Test
  void httpdSaysOfFixedFilesWhatHtlintSays() throws IOException {
    Installation installation = Oracle.installation();
    Server server = ResolveOracleTest.server().withVersion(installation.version());
    Description description = new Description(Files.readString(FOLDER.resolve("server.conf")));
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    int changed = 0;
    try (Httpd httpd = Httpd.start(installation, description)) {
      for (Map.Entry<String, byte[]> file : files().entrySet()) {
        for (FixChoice choice : List.of(FixChoice.SAFE, FixChoice.ALL)) {
          byte[] fixed = fix(server, file.getValue(), choice);
          if (Arrays.equals(fixed, file.getValue())) {
            continue;
          }
          changed++;
          String name = file.getKey() + (choice.unsafe() ? " unsafe: " : " safe: ");
          Verdict said = Verdict.ofHtlint(server, "/", fixed);
          expected.add(name + said.logged());
          actual.add(name + new Verdict(httpd.ask(fixed), List.of()).logged());
          assertThat(text(fix(server, fixed, choice))).as(name + "again").isEqualTo(text(fixed));
          if (!choice.unsafe()) {
            assertThat(said.refused().size())
                .as(name + "refused")
                .isLessThanOrEqualTo(
                    Verdict.ofHtlint(server, "/", file.getValue()).refused().size());
          }
        }
      }
    }
    assertThat(actual).containsExactlyElementsOf(expected);
    assertThat(changed).isGreaterThan(40);
  }

  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Path file : Testdata.below(Testdata.ROOT, ".htaccess")) {
      files.put(file.toString(), Testdata.bytes(file));
    }
    for (RulePage page : RulePage.all()) {
      for (Example example : page.examples()) {
        files.put(example.place(), example.content());
      }
    }
    for (Path file : Fixture.files(FOLDER)) {
      for (Fixture fixture : Fixture.read(file)) {
        files.put(file.getFileName() + ": " + fixture.title(), fixture.bytes());
      }
    }
    return files;
  }

  private static byte[] fix(Server server, byte[] file, FixChoice choice) {
    return Fixer.fix(new SourceFile(".htaccess", file), text -> lint(server, text), choice)
        .text()
        .bytes();
  }

  private static List<Diagnostic> lint(Server server, SourceFile source) {
    return new Linter(Rules.all())
        .lint(
            Resolver.resolve(
                ConfigParser.parse(source),
                Context.HTACCESS,
                server,
                server.overrides("/"),
                new Checks()));
  }

  private static String text(byte[] bytes) {
    return SourceFile.display(new String(bytes, StandardCharsets.ISO_8859_1));
  }
}
