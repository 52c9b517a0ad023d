package dev.htlint.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Random {@code .htaccess} files: our own ones mutated and spliced ({@link Material}), and such as
 * are put together from pieces ({@link Pieces}). One seed, one file, as long as the material is the
 * same.
 */
final class Splices {
  private static final List<String> SECTIONS =
      List.of(
          "Files x",
          "FilesMatch \"a\"",
          "If \"true\"",
          "ElseIf \"false\"",
          "Else",
          "Limit GET",
          "LimitExcept GET",
          "RequireAll",
          "RequireAny",
          "RequireNone",
          "IfModule mod_rewrite.c",
          "IfModule absent.c",
          "IfVersion >= 2.4",
          "IfDefine WORD",
          "IfDefine NOPE");
  private static final List<String> BITS =
      List.of(
          "\"",
          "'",
          "\\",
          "<",
          ">",
          "%",
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          "|",
          "*",
          "+",
          "?",
          "^",
          "$",
          "#",
          "!",
          "=",
          "-",
          ",",
          ";",
          ":",
          "/",
          "&",
          "~",
          "@",
          ".",
          "_",
          "0",
          "1",
          "9",
          "a",
          "Z",
          " ",
          " ",
          "\t",
          "\u000B",
          "\f",
          "\r",
          "\u00A0",
          "\u00FF",
          "\u0001",
          "\u007F",
          "\u0000",
          "${WORD}",
          "${TWO}",
          "${NOPE}",
          "${EMPTY}",
          "${",
          "%{",
          "\\\n",
          "\n",
          "\"\"",
          "''",
          "\\\\");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "+1",
          "00",
          "07",
          "0x10",
          "1e3",
          "1.5",
          "255",
          "256",
          "300",
          "399",
          "400",
          "404",
          "599",
          "600",
          "65535",
          "65536",
          "2147483647",
          "2147483648",
          "4294967295",
          "4294967296",
          "9223372036854775807",
          "9223372036854775808",
          "99999999999999999999",
          "10k",
          "1 ",
          "");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int LINES_AT_MOST = 40;

  private final Material material = new Material();
  private final Random random = new Random();

  Splices() throws IOException {}

  /** The file of {@code seed}, Latin-1. */
  String file(long seed) {
    while (true) {
      random.setSeed(seed * 0x9E3779B97F4A7C15L);
      String file = random.nextInt(10) == 0 ? Pieces.file(seed) : spliced();
      if (Material.isHarmless(file)) {
        return file;
      }
      seed = random.nextLong();
    }
  }

  private String spliced() {
    List<String> lines = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      lines.addAll(linesOf(material.file(random)));
      cutOut(lines);
    } else {
      int count = new int[] {1, 1, 1, 1, 2, 2, 3, 6}[random.nextInt(8)];
      for (int i = 0; i < count; i++) {
        lines.addAll(linesOf(material.line(random)));
      }
    }
    int changes = new int[] {0, 0, 0, 0, 1, 1, 1, 2}[random.nextInt(8)];
    for (int i = 0; i < changes; i++) {
      change(lines);
    }
    return ended(lines);
  }

  private static List<String> linesOf(String text) {
    return Arrays.asList(text.replaceFirst("\n$", "").split("\n", -1));
  }

  /** Leaves a part of a long file. */
  private void cutOut(List<String> lines) {
    if (lines.size() > LINES_AT_MOST || (lines.size() > 3 && random.nextInt(3) == 0)) {
      int from = random.nextInt(lines.size());
      int to = Math.min(lines.size(), from + 1 + random.nextInt(12));
      lines.subList(to, lines.size()).clear();
      lines.subList(0, from).clear();
    }
  }

  private String ended(List<String> lines) {
    String end = random.nextInt(12) == 0 ? "\r\n" : "\n";
    return String.join(end, lines) + (random.nextInt(12) == 0 ? "" : end);
  }

  private void change(List<String> lines) {
    if (lines.isEmpty()) {
      lines.add(material.line(random));
      return;
    }
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(20)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 2 -> lines.addAll(at, linesOf(material.line(random)));
      case 3 -> lines.set(at, lines.set(random.nextInt(lines.size()), line));
      case 4, 5 -> wrap(lines, at);
      case 6 -> lines.set(at, spliced(line, one(lines)));
      case 7 -> lines.set(at, spliced(line, material.line(random)));
      case 8, 9, 10, 11, 12, 13 -> lines.set(at, words(line));
      default -> lines.set(at, characters(line));
    }
  }

  private String one(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void wrap(List<String> lines, int at) {
    String tag = one(SECTIONS);
    int end = at + 1 + random.nextInt(lines.size() - at);
    lines.add(end, "</" + tag.split(" ", 2)[0] + ">");
    lines.add(at, "<" + tag + ">");
  }

  private String spliced(String one, String other) {
    int from = other.isEmpty() ? 0 : random.nextInt(other.length());
    return one.substring(0, random.nextInt(one.length() + 1)) + other.substring(from);
  }

  // ----------------------------------------------------------------------------------- words

  private String words(String line) {
    List<String> words = new ArrayList<>(Arrays.asList(line.split("(?<=\\s)(?=\\S)", -1)));
    int at = words.size() == 1 ? 0 : 1 + random.nextInt(words.size() - 1);
    String word = words.get(at).stripTrailing();
    String name = words.get(0).strip();
    String changed =
        switch (random.nextInt(16)) {
          case 0 -> "";
          case 1 -> word + " " + word;
          case 2 -> word + " " + material.argument(name, random);
          case 3, 4, 5 -> material.argument(name, random);
          case 6 -> material.word(random);
          case 7 -> "\"" + word + "\"";
          case 8 -> "'" + word + "'";
          case 9 -> one(List.of("\"", "'", "!", "+", "-", "#")) + word;
          case 10 -> word + one(List.of("\"", "'", ",", "=", ":", ">", "\\"));
          case 11 ->
              random.nextBoolean() ? word.toUpperCase(Locale.ROOT) : word.toLowerCase(Locale.ROOT);
          case 12 -> number(word);
          case 13 -> word + one(List.of(",", "=", "|", " ", "/", ":")) + material.word(random);
          case 14 ->
              one(List.of("\"\"", "''", "${WORD}", "${TWO}", "${NOPE}", "${EMPTY}", "${QUOTE}"));
          default -> lengthened(word);
        };
    if (random.nextInt(10) == 0 && words.size() > 1) {
      words.set(at, words.get(0));
      words.set(0, changed + " ");
    } else {
      words.set(at, changed + (at == words.size() - 1 ? "" : " "));
    }
    return String.join("", words);
  }

  private String number(String word) {
    Matcher number = NUMBER.matcher(word);
    return number.find() ? number.replaceFirst(one(NUMBERS)) : word + one(NUMBERS);
  }

  private String lengthened(String word) {
    int length = new int[] {40, 64, 255, 256, 300, 1024, 2000, 8170, 8192}[random.nextInt(9)];
    String piece = word.isEmpty() || random.nextBoolean() ? "x" : word;
    return piece.repeat(1 + length / piece.length());
  }

  // ------------------------------------------------------------------------------ characters

  private String characters(String line) {
    StringBuilder changed = new StringBuilder(line);
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      int at = random.nextInt(changed.length() + 1);
      int end = Math.min(changed.length(), at + 1 + random.nextInt(3) * random.nextInt(3));
      switch (random.nextInt(6)) {
        case 0 -> changed.delete(at, end);
        case 1 -> changed.insert(at, changed.substring(at, end));
        case 2 -> changed.replace(at, end, one(BITS));
        default -> changed.insert(at, one(BITS));
      }
    }
    return changed.toString();
  }
}
