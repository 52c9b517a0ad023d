package dev.htlint.oracle;

import dev.htlint.catalog.Version;
import dev.htlint.verify.Httpd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A {@code .htaccess} file and what httpd said of it, one of many in a file of {@code
 * testdata/oracle}; the README there shows the format.
 *
 * @param title what it is about
 * @param directory the directory of {@code testdata/oracle/server.conf} in which it lies
 * @param firstOnly whether only what is logged for the whole file is of interest: where tags are
 *     odd, the lines of {@link Refusals} are wrong
 * @param since before that version, httpd says something that depends on more than the file
 * @param text the file as written, escapes not yet replaced
 * @param answer what httpd 2.4.71 said: {@link Verdict#toString}
 * @param older what older versions said, as far as it is something else
 */
record Fixture(
    String title,
    String directory,
    boolean firstOnly,
    Optional<Version> since,
    String text,
    String answer,
    SortedMap<Version, String> older) {
  private static final Pattern ESCAPE =
      Pattern.compile("\\{\\{(?:(end)|((?:[0-9A-F]{2} ?)+)|(.+?)\\*(\\d+))}}\n?", Pattern.DOTALL);

  /** A text that is repeated so often that nobody wants to read it. */
  private static final Pattern RUN = Pattern.compile("([^\\n{}*]{1,3}?)\\1{40,}");

  /** A brace that would be read with the escape behind it. */
  private static final Pattern BRACE = Pattern.compile("(?<!\\{)\\{(?=\\{\\{[^{])");

  private static final String HEAD = "### ";
  private static final String FIRST_ONLY = "first only";
  private static final String SINCE = "since ";
  private static final String ANSWER = ">> ";
  private static final String VERSIONS = ">>> ";

  /** The names of the fixture files in {@code folder}. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /** The fixtures in a file. */
  static List<Fixture> read(Path file) throws IOException {
    List<Fixture> fixtures = new ArrayList<>();
    String text = Files.readString(file);
    for (String part : text.substring(text.indexOf(HEAD)).split("(?m)^" + HEAD, -1)) {
      if (!part.isEmpty()) {
        fixtures.add(parse(part));
      }
    }
    return fixtures;
  }

  private static Fixture parse(String part) {
    int headEnd = part.indexOf('\n');
    List<String> head = new ArrayList<>(List.of(part.substring(0, headEnd).split(" \\| ", -1)));
    boolean firstOnly = head.remove(FIRST_ONLY);
    Optional<Version> since =
        head.stream()
            .filter(word -> word.startsWith(SINCE))
            .map(word -> Version.parse(word.substring(SINCE.length())).orElseThrow())
            .findFirst();
    head.removeIf(word -> word.startsWith(SINCE));
    String directory = head.size() == 1 ? "/" : head.get(1);
    StringBuilder text = new StringBuilder();
    SortedMap<Version, String> answers = new TreeMap<>();
    List<Version> versions = List.of(Version.NEWEST);
    for (String line : part.substring(headEnd + 1).lines().toList()) {
      if (line.startsWith(VERSIONS)) {
        versions = versions(line.substring(VERSIONS.length()));
      } else if (line.startsWith(ANSWER)) {
        String said = line.substring(ANSWER.length());
        versions.forEach(version -> answers.merge(version, said, (a, b) -> a + "\n" + b));
      } else if (answers.isEmpty()) {
        text.append(line).append('\n');
      } else if (!line.isEmpty()) {
        throw new IllegalArgumentException(head.get(0) + ": behind the answer stands " + line);
      }
    }
    String file = answers.isEmpty() ? text.toString().stripTrailing() + "\n" : text.toString();
    String answer = Objects.requireNonNullElse(answers.remove(Version.NEWEST), "");
    return new Fixture(head.get(0), directory, firstOnly, since, file, answer, answers);
  }

  private static List<Version> versions(String text) {
    return Stream.of(text.split(" ", -1)).map(word -> Version.parse(word).orElseThrow()).toList();
  }

  /** Whether {@code version} of httpd says what depends on the file alone. */
  boolean isFor(Version version) {
    return since.map(version::isAtLeast).orElse(true);
  }

  /** What {@code version} of httpd said. */
  String answer(Version version) {
    return older.getOrDefault(version, answer);
  }

  /** This fixture with what {@code version} says now. */
  Fixture withAnswer(Version version, String said) {
    SortedMap<Version, String> others = new TreeMap<>(older);
    others.remove(version);
    if (version.equals(Version.NEWEST)) {
      return new Fixture(title, directory, firstOnly, since, text, said, others);
    }
    if (!said.equals(answer)) {
      others.put(version, said);
    }
    return new Fixture(title, directory, firstOnly, since, text, answer, others);
  }

  /** A fixture of {@code file}, whose odd bytes are escaped; without an answer. */
  static Fixture of(String title, String directory, byte[] file) {
    StringBuilder text = new StringBuilder();
    for (byte b : file) {
      if (b == '\n' || (b >= ' ' && b < 0x7F)) {
        text.append((char) b);
      } else {
        text.append(String.format("{{%02X}}", b));
      }
    }
    String end = text.toString().endsWith("\n") ? "" : "{{end}}\n";
    return new Fixture(
        title,
        directory,
        false,
        Optional.empty(),
        BRACE.matcher(RUN.matcher(text + end).replaceAll(Fixture::run)).replaceAll("{{7B}}"),
        "",
        new TreeMap<>());
  }

  private static String run(MatchResult run) {
    return Matcher.quoteReplacement(
        "{{" + run.group(1) + "*" + run.group().length() / run.group(1).length() + "}}");
  }

  /** Everything before the first fixture of a file. */
  static String introduction(Path file) throws IOException {
    String text = Files.readString(file);
    return text.substring(0, text.indexOf(HEAD));
  }

  /** This fixture as it is written in its file. */
  String print() {
    String head = HEAD + title + (directory.equals("/") ? "" : " | " + directory);
    StringBuilder print =
        new StringBuilder(
                head
                    + (firstOnly ? " | " + FIRST_ONLY : "")
                    + since.map(version -> " | " + SINCE + version).orElse("")
                    + "\n"
                    + text)
            .append(lines(answer));
    for (String said : new LinkedHashSet<>(older.values())) {
      print.append(VERSIONS.strip());
      older.forEach((version, text) -> print.append(text.equals(said) ? " " + version : ""));
      print.append('\n').append(lines(said));
    }
    return print.toString();
  }

  private static String lines(String answer) {
    return (ANSWER + answer).replace("\n", "\n" + ANSWER) + "\n";
  }

  /** What {@code httpd} says. */
  String ask(Httpd httpd) throws IOException {
    return firstOnly
        ? new Verdict(httpd.ask(directory, bytes()), List.of()).toString()
        : Verdict.ofHttpd(httpd, directory, bytes()).toString();
  }

  /** What {@code verdict} says as far as it is of interest. */
  String of(Verdict verdict) {
    String text = verdict.toString();
    return firstOnly ? text.lines().findFirst().orElse("") : text;
  }

  /** The file itself. */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher escape = ESCAPE.matcher(text);
    int from = 0;
    while (escape.find()) {
      bytes.writeBytes(text.substring(from, escape.start()).getBytes(StandardCharsets.UTF_8));
      boolean end = escape.group(1) != null;
      if (escape.group(2) != null) {
        bytes.writeBytes(HexFormat.of().parseHex(escape.group(2).replace(" ", "")));
      } else if (!end) {
        String repeated = escape.group(3).replace("\\n", "\n");
        bytes.writeBytes(
            repeated.repeat(Integer.parseInt(escape.group(4))).getBytes(StandardCharsets.UTF_8));
      }
      from = escape.end();
      if (!end && escape.group().endsWith("\n")) {
        bytes.write('\n');
      }
    }
    bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }
}
