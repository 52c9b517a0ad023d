package dev.htlint.run;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Phase;
import dev.htlint.lint.Suppressed;
import dev.htlint.report.FileReport;
import dev.htlint.report.Portability;
import dev.htlint.report.Portability.Ruling;
import dev.htlint.report.Portability.Verdict;
import dev.htlint.resolve.Inclusion;
import dev.htlint.source.Span;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes one report of what was found for each of several servers. What is the same on all of them
 * is told once, with the servers on which it holds.
 */
public final class SeveralServers {
  /** Holds back only where no server has a use for the comment. */
  private static final String UNUSED = "unused-ignore";

  private static final Pattern VERSION = Pattern.compile("Apache 2\\.4\\.[0-9]+");
  private static final String ANY_VERSION = "Apache 2.4";

  /** What makes two findings in a file the same. */
  private record Key(String rule, String message, int line, Span place) {}

  /** A file; what a site holds beside it may be told of under its name, too. */
  private record Name(String path, ByteBuffer bytes) {}

  private final List<String> servers;

  /**
   * @param servers as users name them, in the order in which they were asked
   */
  public SeveralServers(List<String> servers) {
    this.servers = List.copyOf(servers);
  }

  /**
   * One report for each file.
   *
   * @param found for each server what was found for it
   * @param configuration whether the files are such as a server takes or refuses
   */
  public List<FileReport> merged(List<List<FileReport>> found, boolean configuration) {
    Map<Name, Map<String, List<FileReport>>> files = new LinkedHashMap<>();
    for (int i = 0; i < servers.size(); i++) {
      for (FileReport report : found.get(i)) {
        Name name = new Name(report.source().path(), ByteBuffer.wrap(report.source().bytes()));
        files
            .computeIfAbsent(name, key -> new LinkedHashMap<>())
            .computeIfAbsent(servers.get(i), server -> new ArrayList<>())
            .add(report);
      }
    }
    return files.values().stream().map(each -> merged(each, configuration)).toList();
  }

  /** What several trees include is told of more than once for the same server. */
  private FileReport merged(Map<String, List<FileReport>> reports, boolean configuration) {
    Map<Key, List<Diagnostic>> same = new LinkedHashMap<>();
    Map<Key, Set<String>> where = new LinkedHashMap<>();
    reports.forEach(
        (server, told) ->
            findings(told)
                .forEach(
                    finding -> {
                      Key key = key(finding);
                      same.computeIfAbsent(key, one -> new ArrayList<>()).add(finding);
                      where.computeIfAbsent(key, one -> new LinkedHashSet<>()).add(server);
                    }));
    Map<Diagnostic, List<String>> holds = new LinkedHashMap<>();
    same.forEach(
        (key, findings) -> {
          List<String> on = List.copyOf(where.getOrDefault(key, Set.of()));
          if (!key.rule().equals(UNUSED) || on.size() == reports.size()) {
            holds.put(worst(findings), on);
          }
        });
    FileReport any = reports.values().iterator().next().get(0);
    return new FileReport(
        any.source(),
        holds.keySet().stream().sorted(ORDER).toList(),
        suppressed(reports.values().stream().flatMap(List::stream)),
        included(reports.values().stream().flatMap(List::stream).toList()),
        new Portability(configuration ? verdicts(reports) : List.of(), holds));
  }

  /** The Includes that bring the file in; none where they are others on each server. */
  private static List<Inclusion> included(List<FileReport> reports) {
    List<Inclusion> first = reports.get(0).included();
    boolean same = reports.stream().allMatch(one -> places(one).equals(places(reports.get(0))));
    return same ? first : List.of();
  }

  private static List<String> places(FileReport report) {
    return report.included().stream().map(one -> one.file().path() + ":" + one.line()).toList();
  }

  private static Stream<Diagnostic> findings(List<FileReport> reports) {
    return reports.stream().flatMap(report -> report.diagnostics().stream());
  }

  /** That of the lines; what is left of the order is that of the servers. */
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparingInt(Diagnostic::line)
          .thenComparingInt(finding -> finding.primary().span().start());

  /** The same fault of two versions is one, although each message names its own. */
  private static Key key(Diagnostic finding) {
    return new Key(
        finding.rule(),
        VERSION.matcher(finding.message()).replaceAll(ANY_VERSION),
        finding.line(),
        finding.primary().span());
  }

  /** The one that says most; it is never milder than what a single server makes of it. */
  private static Diagnostic worst(List<Diagnostic> same) {
    Diagnostic worst = same.get(0);
    for (Diagnostic other : same) {
      int milder = worst.severity().compareTo(other.severity());
      if (milder > 0 || (milder == 0 && other.first() && !worst.first())) {
        worst = other;
      }
    }
    boolean alike = true;
    for (Diagnostic other : same) {
      alike &= other.message().equals(worst.message());
    }
    return alike ? worst : worst.withMessage(key(worst).message());
  }

  private static List<Suppressed> suppressed(Stream<FileReport> reports) {
    Map<Key, Suppressed> all = new LinkedHashMap<>();
    reports
        .flatMap(report -> report.suppressed().stream())
        .forEach(kept -> all.putIfAbsent(key(kept.diagnostic()), kept));
    return List.copyOf(all.values());
  }

  private List<Verdict> verdicts(Map<String, List<FileReport>> reports) {
    List<Verdict> verdicts = new ArrayList<>();
    for (String server : servers) {
      List<FileReport> told = reports.getOrDefault(server, List.of());
      Optional<Diagnostic> refusal = refusal(told);
      Ruling ruling = refusal.isPresent() ? Ruling.REFUSED : Ruling.ACCEPTED;
      verdicts.add(new Verdict(server, told.isEmpty() ? Ruling.UNREAD : ruling, refusal));
    }
    return verdicts;
  }

  /** What httpd logs; where that one is kept back, the next one that it would log. */
  private static Optional<Diagnostic> refusal(List<FileReport> reports) {
    List<Diagnostic> refusals =
        findings(reports).filter(one -> one.phase() == Phase.CONFIG).toList();
    return refusals.stream()
        .filter(Diagnostic::first)
        .findFirst()
        .or(() -> refusals.stream().findFirst());
  }
}
