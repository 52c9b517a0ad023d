package dev.htlint.maven;

import dev.htlint.files.FileFinder;
import dev.htlint.lint.Linter;
import dev.htlint.rules.Rules;
import dev.htlint.run.Failure;
import dev.htlint.run.Launch;
import dev.htlint.run.Plan;
import dev.htlint.run.RuleChoice;
import dev.htlint.run.ServerChoice;
import dev.htlint.run.Servers;
import dev.htlint.run.SettingsSearch;
import dev.htlint.run.SiteChoice;
import dev.htlint.run.Threshold;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common: where to look, and which httpd is spoken of. */
abstract class Goal extends AbstractMojo {
  /** Does nothing. */
  @Parameter(property = "htlint.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Files, and folders to walk; otherwise the project's folder, less its modules and its build
   * folder.
   */
  @Parameter(property = "htlint.directories")
  private @Nullable List<File> directories;

  /** Patterns, as in .gitignore, for files to lint although their names say nothing. */
  @Parameter(property = "htlint.includes")
  private @Nullable List<String> includes;

  /** Patterns, as in .gitignore, for what is not to be linted. */
  @Parameter(property = "htlint.excludes")
  private @Nullable List<String> excludes;

  /** Which httpd to speak of: a built-in name, such as debian-12, or a file that describes it. */
  @Parameter(property = "htlint.server")
  private @Nullable String server;

  /** The version of httpd, such as 2.4.62. */
  @Parameter(property = "htlint.serverVersion")
  private @Nullable String serverVersion;

  /** A file with its modules: what apachectl -M prints, or a list of names. */
  @Parameter(property = "htlint.modules")
  private @Nullable File modules;

  /** What AllowOverride grants in every directory. */
  @Parameter(property = "htlint.allowOverride")
  private @Nullable String allowOverride;

  /** Where the files will live on that server. */
  @Parameter(property = "htlint.at")
  private @Nullable String at;

  /** The settings to use instead of the nearest .htlint.conf. */
  @Parameter(property = "htlint.settings")
  private @Nullable File settings;

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File base = new File("");

  @Parameter(defaultValue = "${project.build.directory}", readonly = true)
  private @Nullable File buildFolder;

  @Parameter(defaultValue = "${project.modules}", readonly = true)
  private @Nullable List<String> projectModules;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("htlint is skipped");
      return;
    }
    try {
      run();
    } catch (Failure e) {
      Findings.log(e.shown(), getLog());
      throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Does the goal's work. */
  abstract void run() throws Failure, IOException, MojoFailureException;

  /** The folder from which relative paths count. */
  final Path base() {
    return base.toPath();
  }

  /** How each file is linted. */
  final Plan plan(Optional<Threshold> threshold) throws Failure {
    return new Plan(
        new Plan.Wishes(
            server(),
            SiteChoice.NONE,
            Launch.NONE,
            new Linter(Rules.all()),
            new RuleChoice(Set.of(), Set.of(), Map.of()),
            Optional.empty(),
            threshold),
        search());
  }

  /** The plan for another server, called {@code name}; all else stays as it is. */
  final Plan on(Plan plan, String name) throws Failure {
    return plan.on(server().on(named(name)));
  }

  private ServerChoice.Named named(String name) {
    return new ServerChoice.Named(name, base().resolve(name));
  }

  /** Whether a single server is named. */
  final boolean namesServer() {
    return server != null;
  }

  private ServerChoice server() throws Failure {
    return new ServerChoice(
        Optional.ofNullable(server).map(this::named),
        serverVersion == null ? Optional.empty() : Optional.of(Servers.version(serverVersion)),
        modules == null ? Optional.empty() : Optional.of(ServerChoice.modules(modules.toPath())),
        ServerChoice.granted(allowOverride),
        ServerChoice.place(at));
  }

  private SettingsSearch search() throws Failure {
    return settings == null
        ? SettingsSearch.above(base(), true)
        : SettingsSearch.of(base(), settings.toPath(), true);
  }

  /** The files to lint. */
  final FileFinder files() throws Failure {
    ProjectFilter filter =
        new ProjectFilter(
            base(), search(), buildFolder, or(projectModules), or(includes), or(excludes));
    FileFinder finder = new FileFinder(base(), filter);
    if (directories == null || directories.isEmpty()) {
      finder.add(Path.of(""));
    } else {
      directories.forEach(directory -> finder.add(written(directory.toPath())));
    }
    return finder;
  }

  /** As reports show it: from the project's folder, if it lies below. */
  private Path written(Path path) {
    return path.startsWith(base()) ? base().relativize(path) : path;
  }

  private static List<String> or(@Nullable List<String> list) {
    return list == null ? List.of() : list;
  }
}
