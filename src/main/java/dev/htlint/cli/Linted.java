package dev.htlint.cli;

import dev.htlint.files.FileFinder;
import dev.htlint.report.FileReport;
import dev.htlint.run.SeveralServers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was found for one server, or for several.
 *
 * @param site in files that are no configuration
 * @param configuration in those that are
 * @param problems which files could not be read
 * @param finder what has walked
 * @param excluded whether something that was named is not to be linted
 */
record Linted(
    List<FileReport> site,
    List<FileReport> configuration,
    List<FileFinder.Problem> problems,
    FileFinder finder,
    boolean excluded) {

  /** What was found for each of {@code servers}, each finding once. */
  static Linted merged(List<String> servers, List<Linted> linted) {
    SeveralServers several = new SeveralServers(servers);
    Linted first = linted.get(0);
    return new Linted(
        several.merged(linted.stream().map(Linted::site).toList(), false),
        several.merged(linted.stream().map(Linted::configuration).toList(), true),
        linted.stream().flatMap(one -> one.problems().stream()).distinct().toList(),
        first.finder(),
        first.excluded());
  }

  /** All reports; in the order of their paths where a site was walked. */
  List<FileReport> reports() {
    List<FileReport> all = new ArrayList<>(site);
    all.addAll(configuration);
    if (!site.isEmpty()) {
      all.sort(Comparator.comparing(report -> report.source().path()));
    }
    return all;
  }

  /** Whether there was nothing to lint. */
  boolean isNothing() {
    return site.isEmpty() && configuration.isEmpty() && problems.isEmpty() && !excluded;
  }
}
