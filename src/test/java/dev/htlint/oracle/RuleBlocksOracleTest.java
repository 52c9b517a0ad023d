package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.cli.Command;
import dev.htlint.rules.RulePage;
import dev.htlint.rules.RulePage.Example;
import dev.htlint.verify.Httpd;
import dev.htlint.verify.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The claims of the rule pages put to a real httpd: what a Bad block's output calls an error is
 * refused with the very words of its {@code httpd:} lines, and nothing else is; a Good block is
 * accepted.
 */
class RuleBlocksOracleTest {
  private static final Path SERVERS = Path.of("rules/catalog/servers");
  private static final Pattern FINDING =
      Pattern.compile(
          "^(error|warning|note)\\[([a-z-]+)].*\\n((?:[ .].*\\n?|\\n)*)", Pattern.MULTILINE);
  private static final Pattern HTTPD = Pattern.compile("(?m)^ *httpd: (.*)$");

  /** What httpd logs when a request meets it; other tests send such requests. */
  private static final Pattern REQUEST = Pattern.compile("(?:\\(\\d+\\).*: )?AH\\d{5}: .*");

  private static final Pattern UNKNOWN = Pattern.compile("Invalid command '<?([^']*)'.*");

  private static final Map<String, Httpd> RUNNING = new LinkedHashMap<>();
  private static Installation installation;

  /** An example and the place of it on the httpd that it speaks of. */
  private record Asked(Example example, String outcome, String server, String directory) {}

  @BeforeAll
  static void find() {
    installation = Oracle.installation();
  }

  @AfterAll
  static void stop() {
    RUNNING.values().forEach(Httpd::close);
    RUNNING.clear();
  }

  @TestFactory
  List<DynamicTest> whatThePagesSayIsTrue() throws IOException {
    Map<String, List<String>> overrides = new LinkedHashMap<>();
    List<Asked> all = new ArrayList<>();
    for (RulePage page : RulePage.all()) {
      if (page.sections().isEmpty()) {
        continue; // not written yet; RulePageTest says so
      }
      String outcome = page.head().getOrDefault("outcome", "");
      for (Example example : page.examples()) {
        place(example, outcome, overrides).ifPresent(all::add);
      }
    }
    for (Map.Entry<String, List<String>> server : overrides.entrySet()) {
      Description description = description(server.getKey());
      for (int i = 0; i < server.getValue().size(); i++) {
        description = description.with("/o" + i, "AllowOverride " + server.getValue().get(i));
      }
      RUNNING.put(server.getKey(), Httpd.start(installation, description));
    }
    return all.stream()
        .map(asked -> dynamicTest("" + asked.example(), () -> check(asked)))
        .toList();
  }

  /** Empty where the example speaks of another httpd than the one installed here. */
  private static Optional<Asked> place(
      Example example, String outcome, Map<String, List<String>> overrides) throws IOException {
    String server = "any";
    String granted = "";
    for (int i = 0; i + 1 < example.options().size(); i += 2) {
      String value = example.options().get(i + 1);
      switch (example.options().get(i)) {
        case "--server" -> server = value;
        case "--allow-override" -> granted = value;
        case "--context" -> {
          if (value.equals("server")) {
            return Optional.empty(); // ServerBlocksOracleTest has these
          }
        }
        case "--server-version" -> {
          if (!value.equals(installation.version().toString())) {
            return Optional.empty();
          }
        }
        default -> throw new IllegalArgumentException(example + ": " + example.options());
      }
    }
    if (isForWindows(server)) {
      return Optional.empty(); // PhpOracleTest shows what those pages say of PHP
    }
    List<String> known = overrides.computeIfAbsent(server, s -> new ArrayList<>());
    if (!granted.isEmpty() && !known.contains(granted)) {
      known.add(granted);
    }
    String directory = granted.isEmpty() ? "/" : "/o" + known.indexOf(granted);
    return Optional.of(new Asked(example, outcome, server, directory));
  }

  /** Its modules load there alone. */
  private static boolean isForWindows(String server) throws IOException {
    return description(server).text().contains("mod_win32.c");
  }

  private static Description description(String server) throws IOException {
    return server.equals("any")
        ? Description.any(installation)
        : new Description(Files.readString(SERVERS.resolve(server + ".conf")));
  }

  private static void check(Asked asked) throws IOException {
    Httpd httpd = Objects.requireNonNull(RUNNING.get(asked.server()));
    Example example = asked.example();
    Optional<String> logged = httpd.ask(asked.directory(), example.content());
    if (example.bad() && asked.outcome().equals("child-crash")) {
      assertThat(logged).hasValue(Httpd.BROKEN);
      return;
    }
    Set<String> refused = new TreeSet<>();
    if (logged.isPresent()) {
      httpd.refusals(asked.directory(), example.content()).forEach(r -> refused.add(r.message()));
      refused.removeIf(message -> cannotBeProven(message, asked.server()));
      logged = logged.filter(message -> !cannotBeProven(message, asked.server()));
    }
    logged.ifPresent(refused::add); // may be what only the whole file gives rise to
    Set<String> claimed = claimed(example.output());
    if (example.latin1().contains("# htlint: ignore")) {
      claimed = claimed(withoutIgnores(example)); // httpd minds no such comment
    }
    assertThat(refused).isEqualTo(claimed);
    boolean error = example.output().startsWith("error[") || example.output().contains("\nerror[");
    boolean met = REQUEST.matcher(example.output()).find();
    if (example.bad() && error && !met && asked.outcome().equals("http-500")) {
      assertThat(claimed).as("what httpd logs, as the page shows it").isNotEmpty();
    }
  }

  private static String withoutIgnores(Example example) {
    List<String> words = new ArrayList<>(example.options());
    words.add("--no-ignores");
    return Command.check(example.content(), words).findings();
  }

  /** What the {@code httpd:} lines of the errors say. */
  private static Set<String> claimed(String output) {
    Set<String> claimed = new TreeSet<>();
    Matcher finding = FINDING.matcher(output);
    while (finding.find()) {
      Matcher httpd = HTTPD.matcher(finding.group(3));
      if (finding.group(1).equals("error")
          && httpd.find()
          && !REQUEST.matcher(httpd.group(1)).matches()) {
        claimed.add(httpd.group(1));
      }
    }
    return claimed;
  }

  /** Whether a directive is unknown only because its module is not installed here. */
  private static boolean cannotBeProven(String message, String server) {
    Matcher unknown = UNKNOWN.matcher(message);
    if (!unknown.matches()) {
      return false;
    }
    String name = (message.contains("'<") ? "<" : "") + unknown.group(1);
    boolean described = server.equals("any");
    for (DirectiveEntry entry : Catalog.get().directives(name)) {
      String module = entry.module().replaceFirst("\\.c$", ".so");
      boolean here =
          installation.module(module).isPresent()
              || installation.statics().contains(entry.module());
      if (described && !here && entry.isIn(installation.version())) {
        return true;
      }
    }
    return false;
  }
}
