package dev.htlint.run;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.files.FileReader;
import dev.htlint.files.Reasons;
import dev.htlint.files.WholeFile;
import dev.htlint.lint.Fingerprints;
import dev.htlint.parse.ConfigParser;
import dev.htlint.report.FileReport;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Findings that are known and not to be told again. They are kept in a text file, one a line in the
 * order of their paths, so that it merges well; each is known by its fingerprint, which outlives
 * moved lines. Paths count from the folder of the file.
 */
public final class Baseline {
  private static final String HEAD =
      "# Findings that htlint knows already; --write-baseline writes this file anew.\n";

  private static final Pattern ENTRY = Pattern.compile("([0-9a-f]{32}) ([a-z0-9-]+) (.+)");

  /** What stands in a line behind the fingerprint. */
  private record Known(String rule, String path) {}

  private final Path base;
  private final Path folder;
  private final SortedMap<String, Known> known;
  private final Set<String> met = new HashSet<>();
  private final Set<String> linted = new HashSet<>();

  private Baseline(Path base, Path folder, SortedMap<String, Known> known) {
    this.base = base.toAbsolutePath().normalize();
    this.folder = folder;
    this.known = known;
  }

  private static Path folder(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    return parent == null ? whole : parent;
  }

  /** One that knows nothing, to be written to {@code file}. */
  public static Baseline empty(Path base, Path file) {
    return new Baseline(base, folder(file), new TreeMap<>());
  }

  /**
   * Reads {@code file}.
   *
   * @param base the folder from which the paths of reports count
   * @param name of the file, as the user knows it
   * @throws Failure where that cannot be done, or a line is no entry
   */
  public static Baseline read(Path base, Path file, String name) throws Failure {
    SortedMap<String, Known> known = new TreeMap<>();
    try {
      SourceFile source = FileReader.read(file);
      for (int number = 1; number <= source.lineCount(); number++) {
        String line = source.display(source.lineSpan(number)).replaceFirst("^\uFEFF", "");
        Matcher entry = ENTRY.matcher(line);
        if (entry.matches()) {
          known.put(entry.group(1), new Known(entry.group(2), entry.group(3)));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          throw new Failure(
              ExitCode.USAGE, name + ":" + number + ": this is no line of a baseline of htlint");
        }
      }
    } catch (IOException e) {
      throw new Failure(ExitCode.USAGE, name + ": " + Reasons.of(e));
    }
    return new Baseline(base, folder(file), known);
  }

  /** What of {@code reports} is new. */
  public List<FileReport> unknown(List<FileReport> reports) {
    List<FileReport> rest = new ArrayList<>();
    for (FileReport report : reports) {
      linted.add(path(report.source()));
      List<String> fingerprints = fingerprints(report);
      List<Diagnostic> unknown = new ArrayList<>();
      for (int i = 0; i < fingerprints.size(); i++) {
        if (known.containsKey(fingerprints.get(i))) {
          met.add(fingerprints.get(i));
        } else {
          unknown.add(report.diagnostics().get(i));
        }
      }
      rest.add(report.with(unknown));
    }
    return rest;
  }

  /** How many entries stand for nothing any more: the finding is gone, or the file is. */
  public long stale() {
    return known.keySet().stream().filter(this::isStale).count();
  }

  private boolean isStale(String fingerprint) {
    String path = known.getOrDefault(fingerprint, new Known("", "")).path();
    return !met.contains(fingerprint) && (linted.contains(path) || !exists(path));
  }

  private boolean exists(String path) {
    try {
      return Files.exists(folder.resolve(path));
    } catch (InvalidPathException e) {
      return true;
    }
  }

  /**
   * This baseline with all findings of {@code reports}; what is known of other files stays, unless
   * they are gone.
   */
  public Baseline with(List<FileReport> reports) {
    unknown(reports);
    SortedMap<String, Known> all = new TreeMap<>(known);
    all.keySet().removeIf(this::isStale);
    for (FileReport report : reports) {
      List<String> fingerprints = fingerprints(report);
      for (int i = 0; i < fingerprints.size(); i++) {
        all.put(
            fingerprints.get(i),
            new Known(report.diagnostics().get(i).rule(), path(report.source())));
      }
    }
    return new Baseline(base, folder, all);
  }

  /** How many findings it knows. */
  public int size() {
    return known.size();
  }

  /** Writes it whole or not at all. */
  public void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    known.forEach((print, entry) -> lines.add(entry.path() + "\0" + entry.rule() + "\0" + print));
    lines.sort(null);
    StringBuilder text = new StringBuilder(HEAD);
    for (String line : lines) {
      String[] parts = line.split("\0", -1);
      text.append(parts[2]).append(' ').append(parts[1]).append(' ').append(parts[0]).append('\n');
    }
    WholeFile.write(file, out -> out.append(text));
  }

  private List<String> fingerprints(FileReport report) {
    return report.diagnostics().isEmpty()
        ? List.of()
        : Fingerprints.of(
            path(report.source()), ConfigParser.parse(report.source()), report.diagnostics());
  }

  /** The path from the folder of the baseline, on one line. */
  private String path(SourceFile source) {
    String path = source.path();
    try {
      Path whole = base.resolve(path).normalize();
      path = FileReader.name(folder.relativize(whole));
    } catch (IllegalArgumentException e) {
      // another file system, or letters that no path has here: the name as it is will do
    }
    return path.replaceAll("[\\x00-\\x1F\\x7F\\u0085\\u2028\\u2029]", "?");
  }
}
