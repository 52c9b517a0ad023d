package dev.htlint.oracle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Configuration lines from a grammar in a file, one alternative chosen at random wherever there are
 * several. A name at the beginning of a line is followed by its alternatives, one a line, indented.
 * In them, «name» stands for one of that name, «a|b|» for one of these texts; {{0D}} is a byte and
 * {{x*100}} a hundred times x.
 */
final class LineGrammar {
  /** Where a line begins. */
  static final String START = "line";

  private static final Pattern CHOICE = Pattern.compile("«([^«»]*)»");
  private static final Pattern ESCAPE = Pattern.compile("\\{\\{(?:([0-9A-F]{2})|(.+?)\\*(\\d+))}}");
  private static final int DEEPEST = 12;

  private final Map<String, List<String>> alternatives = new LinkedHashMap<>();

  private LineGrammar() {}

  /**
   * The grammar in {@code file}.
   *
   * @throws IllegalArgumentException where a name is used that is not there
   */
  static LineGrammar read(Path file) throws IOException {
    LineGrammar grammar = new LineGrammar();
    List<String> current = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("  ")) {
        current.add(line.strip());
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        current = grammar.alternatives.computeIfAbsent(line.strip(), name -> new ArrayList<>());
      }
    }
    grammar.alternatives.values().forEach(list -> list.forEach(grammar::check));
    return grammar;
  }

  private void check(String alternative) {
    Matcher choice = CHOICE.matcher(alternative);
    while (choice.find()) {
      String name = choice.group(1);
      if (!name.contains("|") && !alternatives.containsKey(name)) {
        throw new IllegalArgumentException("no such name: " + name);
      }
    }
  }

  /** A line, or several, as Latin-1, without the last line end. */
  String line(Random random) {
    return latin1(expand("«" + START + "»", random, 0));
  }

  private String expand(String text, Random random, int depth) {
    StringBuilder out = new StringBuilder();
    Matcher choice = CHOICE.matcher(text);
    while (choice.find()) {
      String name = choice.group(1);
      String chosen;
      if (name.contains("|")) {
        chosen = one(List.of(name.split("\\|", -1)), random);
      } else if (depth > DEEPEST) {
        chosen = "x";
      } else {
        chosen =
            expand(one(alternatives.getOrDefault(name, List.of("")), random), random, depth + 1);
      }
      choice.appendReplacement(out, Matcher.quoteReplacement(chosen));
    }
    return choice.appendTail(out).toString();
  }

  private static String one(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static String latin1(String text) {
    String utf8 = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    Matcher escape = ESCAPE.matcher(utf8);
    StringBuilder out = new StringBuilder();
    while (escape.find()) {
      String replaced =
          escape.group(1) != null
              ? "" + (char) Integer.parseInt(escape.group(1), 16)
              : escape.group(2).repeat(Integer.parseInt(escape.group(3)));
      escape.appendReplacement(out, Matcher.quoteReplacement(replaced));
    }
    return escape.appendTail(out).toString();
  }
}
