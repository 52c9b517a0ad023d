package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.Testdata;
import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.cli.Command;
import dev.htlint.rules.ExampleLines;
import dev.htlint.rules.RulePage;
import dev.htlint.verify.Httpd;
import dev.htlint.verify.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A real httpd takes every line that htlint tells people to write. */
class CorrectionOracleTest {
  private static final Pattern WRITE = Pattern.compile("(?m)\\bwrite: (\\S.*)$");
  private static final Pattern SECTION = Pattern.compile("<(\\w+).*", Pattern.DOTALL);

  @Test
  void takesEveryCorrectedLine() throws IOException {
    Set<String> lines = new TreeSet<>();
    for (RulePage page : RulePage.all()) {
      for (RulePage.Example example : page.examples()) {
        collect(Command.check(example.content(), example.options()).out(), lines);
      }
    }
    for (String folder : List.of("faults", "broken")) {
      for (Path file : Testdata.below(Testdata.ROOT.resolve(folder), ".htaccess")) {
        collect(Command.check(Testdata.bytes(file), List.of()).out(), lines);
      }
    }
    assertThat(lines).hasSizeGreaterThan(60);
    ask(lines);
  }

  @Test
  void takesEveryExample() throws IOException {
    Set<String> lines = new TreeSet<>();
    ExampleLines.all().forEach(lines::add);
    assertThat(lines).hasSizeGreaterThan(40);
    ask(lines);
  }

  private static void collect(String output, Set<String> lines) {
    Matcher write = WRITE.matcher(output);
    while (write.find()) {
      lines.add(write.group(1));
    }
  }

  private static void ask(Set<String> lines) throws IOException {
    Installation installation = Oracle.installation();
    List<String> refused = new ArrayList<>();
    try (Httpd httpd = Httpd.start(installation, Description.any(installation))) {
      for (String line : lines) {
        String file = line.startsWith("</") ? opened(line) : closed(line);
        Optional<String> answer = httpd.ask(file.getBytes(StandardCharsets.UTF_8));
        if (answer.isPresent() && isInstalled(line, installation)) {
          refused.add(line + " ## " + answer.get());
        }
      }
    }
    assertThat(refused).isEmpty();
  }

  private static String closed(String line) {
    Matcher section = SECTION.matcher(line);
    return section.matches() ? line + "\n</" + section.group(1) + ">\n" : line + "\n";
  }

  private static String opened(String line) {
    String name = line.replaceAll("[</>]", "");
    return "<" + name + " \"true\">\n" + line + "\n";
  }

  /** Whether httpd could know the directive here; PHP, for one, is seldom a module of it. */
  private static boolean isInstalled(String line, Installation installation) {
    String name = line.replaceFirst("(?s)[\\s>].*", "");
    for (DirectiveEntry entry : Catalog.get().directives(name)) {
      String file = entry.module().replaceFirst("\\.c$", ".so");
      if (installation.statics().contains(entry.module())
          || installation.module(file).isPresent()) {
        return true;
      }
    }
    return Catalog.get().directives(name).isEmpty();
  }
}
