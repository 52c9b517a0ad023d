package dev.htlint.maven;

import dev.htlint.files.FileFinder;
import dev.htlint.files.FileReader;
import dev.htlint.report.FileReport;
import dev.htlint.report.PortabilityTable;
import dev.htlint.report.RunInfo;
import dev.htlint.run.Baseline;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import dev.htlint.run.Outputs;
import dev.htlint.run.Plan;
import dev.htlint.run.SeveralServers;
import dev.htlint.run.Threshold;
import dev.htlint.run.ToolVersion;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lints .htaccess files and server configuration, and fails the build where httpd would refuse
 * them.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    threadSafe = true,
    requiresProject = false)
public final class CheckMojo extends Goal {
  /** What fails the build: error (which holds where nothing is said), warning, note or never. */
  @Parameter(property = "htlint.failOn")
  private @Nullable String failOn;

  /** Reports to write, each FORMAT=FILE, such as sarif=target/htlint.sarif. */
  @Parameter(property = "htlint.outputs")
  private @Nullable List<String> outputs;

  /** A file with findings that are known; only others are told and count. */
  @Parameter(property = "htlint.baseline")
  private @Nullable File baseline;

  /** Several servers in place of one: a table shows which of them takes which file. */
  @Parameter(property = "htlint.servers")
  private @Nullable List<String> servers;

  @Override
  void run() throws Failure, IOException, MojoFailureException {
    Optional<Threshold> threshold = threshold();
    List<String> names = servers == null ? List.of() : servers.stream().distinct().toList();
    if (!names.isEmpty() && namesServer()) {
      throw new Failure(ExitCode.USAGE, "servers: name them all there, and none in server");
    }
    Plan plan = names.isEmpty() ? plan(threshold) : on(plan(threshold), names.get(0));
    Outputs files = new Outputs(() -> info(plan), true);
    if (outputs != null) {
      for (String output : outputs) {
        files.add(output, base());
      }
    }
    FileFinder finder = files();
    List<FileReport> reports = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    finder.problems().forEach(problem -> problems.add(problem.toString()));
    lint(plan, finder, reports, problems);
    if (names.size() > 1) {
      List<List<FileReport>> each = new ArrayList<>(List.of(reports));
      for (String name : names.subList(1, names.size())) {
        List<FileReport> others = new ArrayList<>();
        lint(on(plan, name), finder, others, problems);
        each.add(others);
      }
      reports = new SeveralServers(names).merged(each, true);
    }
    plan.notes().forEach(getLog()::warn);
    List<FileReport> told = unknown(reports);
    Findings.log(told, getLog());
    PortabilityTable.of(told).lines().forEach(getLog()::info);
    problems.addAll(files.write(told));
    if (!problems.isEmpty()) {
      throw new Failure(ExitCode.IO, String.join("\n", problems));
    }
    String count = Findings.count(told);
    if (told.stream().anyMatch(plan::fails)) {
      throw new MojoFailureException(
          "htlint: " + count + written() + ". To build without: -Dhtlint.skip");
    }
    getLog().info(count);
  }

  private static void lint(
      Plan plan, FileFinder finder, List<FileReport> reports, List<String> problems)
      throws Failure {
    for (Plan.Result result : plan.lint(finder.found())) {
      reports.addAll(result.reports());
      result
          .problem()
          .map(Object::toString)
          .filter(p -> !problems.contains(p))
          .ifPresent(problems::add);
    }
  }

  private List<FileReport> unknown(List<FileReport> reports) throws Failure {
    return baseline == null
        ? reports
        : Baseline.read(base(), baseline.toPath(), baseline.toString()).unknown(reports);
  }

  private String written() {
    return outputs == null || outputs.isEmpty() ? "" : " (" + String.join(", ", outputs) + ")";
  }

  private Optional<Threshold> threshold() throws Failure {
    if (failOn == null) {
      return Optional.empty();
    }
    Optional<Threshold> threshold = Threshold.of(failOn);
    if (threshold.isEmpty()) {
      throw new Failure(
          ExitCode.USAGE, "failOn: error, warning, note or never, not \"" + failOn + "\"");
    }
    return threshold;
  }

  private RunInfo info(Plan plan) {
    return new RunInfo(ToolVersion.read(), FileReader.name(base().toAbsolutePath()), plan::lowest);
  }
}
