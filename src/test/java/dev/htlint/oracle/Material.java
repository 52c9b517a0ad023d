package dev.htlint.oracle;

import dev.htlint.Testdata;
import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Mask;
import dev.htlint.rules.RulePage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What random files are cut from: the files of {@code testdata}, the blocks of the rule pages, the
 * lines that a grammar makes, and the catalogue's directives with the words that their checks know.
 * Everything is Latin-1.
 */
final class Material {
  private static final Path GRAMMAR = Path.of("testdata/fuzz/lines.txt");
  private static final List<String> FOLDERS =
      List.of("broken", "faults", "ok", "parse", "projects", "report");
  private static final Pattern WORD = Pattern.compile("\"[^\"\n]*\"|\\S+");
  private static final Pattern CHECKED = Pattern.compile("(?:keyword|exact)\\(([^)]*)\\)");
  private static final Pattern BOUND = Pattern.compile("\\((-?\\d*)\\.\\.(-?\\d*)\\)");

  /** A line that would have httpd run a program. */
  private static final Pattern RUNS = Pattern.compile("(?i)exec:");

  private final LineGrammar grammar = LineGrammar.read(GRAMMAR);
  private final List<String> files = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final Map<String, List<String>> arguments = new HashMap<>();
  private final Map<String, List<String>> known = new TreeMap<>();
  private final List<String> names = new ArrayList<>();

  Material() throws IOException {
    for (String folder : FOLDERS) {
      for (Path file : Testdata.below(Testdata.ROOT.resolve(folder), ".htaccess")) {
        add(Testdata.bytes(file));
      }
    }
    for (Path file : Fixture.files(Testdata.ROOT.resolve("oracle"))) {
      Fixture.read(file).forEach(fixture -> add(fixture.bytes()));
    }
    RulePage.all().forEach(page -> page.examples().forEach(example -> add(example.content())));
    cutUp();
    catalogue();
  }

  private void add(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    if (text.length() < 20_000) {
      files.add(text);
    }
  }

  private void cutUp() throws IOException {
    Set<String> distinct = new LinkedHashSet<>();
    files.forEach(file -> distinct.addAll(List.of(file.split("(?<!\\\\)\r?\n", -1))));
    distinct.removeIf(line -> line.isBlank() || line.length() > 1000);
    lines.addAll(distinct);
    Set<String> all = new LinkedHashSet<>();
    for (String line : lines) {
      String name = "";
      Matcher word = WORD.matcher(line);
      while (word.find()) {
        if (name.isEmpty()) {
          name = word.group().toLowerCase(Locale.ROOT);
        } else {
          arguments.computeIfAbsent(name, n -> new ArrayList<>()).add(word.group());
        }
        all.add(word.group());
      }
    }
    for (String line : Files.readAllLines(Path.of("rules/catalog/keywords.tsv"))) {
      all.add(line.split("\t", -1)[1]);
    }
    words.addAll(all);
  }

  private void catalogue() {
    for (List<DirectiveEntry> rows : Catalog.get().directives()) {
      for (DirectiveEntry row : rows) {
        if ((row.mask() & (Mask.ALL | Mask.ACCESS_CONF)) == 0) {
          continue;
        }
        names.add(row.name());
        List<String> values = known.computeIfAbsent(row.name(), n -> new ArrayList<>());
        Matcher checked = CHECKED.matcher(row.check());
        while (checked.find()) {
          values.addAll(List.of(checked.group(1).split("\\|", -1)));
        }
        Matcher bound = BOUND.matcher(row.check());
        while (bound.find()) {
          around(values, bound.group(1));
          around(values, bound.group(2));
        }
      }
    }
  }

  private static void around(List<String> values, String bound) {
    if (!bound.isEmpty()) {
      long number = Long.parseLong(bound);
      values.add(Long.toString(number - 1));
      values.add(bound);
      values.add(Long.toString(number + 1));
    }
  }

  static boolean isHarmless(String file) {
    return !RUNS.matcher(file).find();
  }

  String file(Random random) {
    return one(files, random);
  }

  /** A line, without its end, from anywhere. */
  String line(Random random) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> one(lines, random);
      case 2 -> cell(random);
      default -> grammar.line(random);
    };
  }

  /** A directive of the catalogue with words that it may know. */
  String cell(Random random) {
    String name = one(names, random);
    StringBuilder line = new StringBuilder(name);
    int count = new int[] {0, 1, 1, 1, 1, 2, 2, 3, 4}[random.nextInt(9)];
    for (int i = 0; i < count; i++) {
      line.append(' ').append(argument(name, random));
    }
    return name.startsWith("<") ? line + ">\n</" + name.substring(1) + ">" : line.toString();
  }

  /** A word that may stand behind {@code name}. */
  String argument(String name, Random random) {
    List<String> values = known.getOrDefault(name, List.of());
    List<String> seen = arguments.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    int dice = random.nextInt(8);
    if (dice < 4 && !values.isEmpty()) {
      return one(values, random);
    }
    if (dice < 6 && !seen.isEmpty()) {
      return one(seen, random);
    }
    return word(random);
  }

  String word(Random random) {
    return one(words, random);
  }

  private static String one(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
