package dev.htlint.run;

import dev.htlint.check.Checks;
import dev.htlint.check.NamedFiles;
import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.files.DiskTree;
import dev.htlint.files.FileReader;
import dev.htlint.files.IncludedFiles;
import dev.htlint.lint.Findings;
import dev.htlint.lint.Surroundings;
import dev.htlint.report.FileReport;
import dev.htlint.resolve.Placed;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.resolve.ServerReader;
import dev.htlint.resolve.ServerReader.Start;
import dev.htlint.resolve.TreeFile;
import dev.htlint.resolve.TreeResolver;
import dev.htlint.resolve.TreeResolver.Tree;
import dev.htlint.run.ServerChoice.Named;
import dev.htlint.site.FileTree;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.ConfigFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lints the files of a server's configuration, each with all that it includes. A file that belongs
 * to the server that is spoken of is judged in its place there, any other one as if it were
 * included at that server's end; one that loads its own MPM is a server of its own.
 */
final class ServerFiles {
  /** Judges files. */
  interface Judge {
    /** What a file of {@code config} is surrounded by. */
    Surroundings around(ServerConfig config, Place place);

    /** What the rules say, as far as it counts. */
    Findings find(Resolution resolution, Surroundings around);
  }

  /**
   * Where files are looked for.
   *
   * @param own the file that describes the server that is spoken of
   * @param root the folder that holds the server's files as its root would
   */
  record Ground(Optional<Named> own, Optional<Path> root) {}

  /** How many lines of a file are looked at before it is read. */
  private static final int MOST_LOOKED_AT = 2_000;

  /** As many files are worth several threads. */
  private static final int MANY = 8;

  private final ServerConfig server;
  private final Launch launch;
  private final Ground ground;
  private final Judge judge;
  private final ServerNotes notes;
  private @Nullable Map<Path, FileReport> ours;

  ServerFiles(ServerConfig server, Launch launch, Ground ground, Judge judge, ServerNotes notes) {
    this.server = server;
    this.launch = launch;
    this.ground = ground;
    this.judge = judge;
    this.notes = notes;
  }

  /**
   * The findings by where each file lies: those in {@code source} first, then those in what it
   * includes.
   */
  Map<Path, FileReport> lint(SourceFile source, Place place) {
    if (ground.own().isPresent()) {
      Path real = real(place.file());
      Map<Path, FileReport> all = ours(ground.own().get());
      FileReport known = all.get(real);
      if (known != null && Arrays.equals(known.source().bytes(), source.bytes())) {
        FileReport named = known.as(source);
        return real.equals(real(ground.own().get().file()))
            ? replaced(all, real, named)
            : Map.of(real, named);
      }
    }
    return tree(source, place);
  }

  private static Map<Path, FileReport> replaced(
      Map<Path, FileReport> all, Path file, FileReport report) {
    Map<Path, FileReport> others = new LinkedHashMap<>(all);
    others.put(file, report);
    return others;
  }

  /** The findings in the server's own files. */
  private synchronized Map<Path, FileReport> ours(Named own) {
    Map<Path, FileReport> known = ours;
    if (known == null) {
      try {
        Path shown = own.file().getFileSystem().getPath(own.name());
        known =
            tree(
                FileReader.read(own.file(), shown), new Place(shown, own.file(), Optional.empty()));
      } catch (IOException e) {
        known = Map.of();
      }
      ours = known;
    }
    return known;
  }

  private Map<Path, FileReport> tree(SourceFile source, Place place) {
    ConfigFile file = Pieces.parse(source);
    Path main = ground.own().map(Named::file).orElse(place.file());
    Start start = launch.start(main);
    IncludedFiles included = included(place, main);
    included.know(place.file(), source);
    Tree tree;
    boolean own = ground.own().isPresent() && real(place.file()).equals(real(main));
    if (own || (!server.server().declared() && namesItsMpm(source))) {
      tree =
          resolve(
              file,
              ServerReader.beginning(own ? server.server().name() : source.path(), file, start),
              included);
    } else {
      tree = resolve(file, starting(start), included);
      if (!server.server().declared() && loadsItsMpm(tree.config())) {
        tree = resolve(file, ServerReader.beginning(source.path(), file, start), included);
      }
    }
    for (String pattern : included.missing()) {
      notes.missing(source.path(), pattern);
    }
    return reports(tree, place, included);
  }

  private Tree resolve(ConfigFile file, ServerConfig before, IncludedFiles included) {
    FileTree tree =
        ground.root().isPresent() ? new DiskTree(ground.root().get(), "/") : FileTree.UNSEEN;
    Checks checks = new Checks(new NamedFiles(tree, before.serverRoot().orElse("")));
    return new TreeResolver(before, checks, included).resolve(file);
  }

  /** The server that is spoken of, with the variables of the file's own surroundings. */
  private ServerConfig starting(Start start) {
    return server.server().environment().isEmpty()
        ? server.with(server.server().withEnvironment(start.environment()))
        : server;
  }

  private IncludedFiles included(Place place, Path main) {
    Path shown =
        ground.own().map(own -> main.getFileSystem().getPath(own.name())).orElse(place.path());
    IncludedFiles included =
        new IncludedFiles(folder(main.toAbsolutePath()), folder(shown), ground.root());
    if (ground.own().isEmpty() && ground.root().isEmpty() && place.top().isPresent()) {
      included.stayIn(place.top().get().folder());
    }
    return included;
  }

  /** The folder of {@code file}, by the name of that. */
  static Path folder(Path file) {
    Path folder = file.getParent();
    return folder == null ? file.getFileSystem().getPath("") : folder;
  }

  /** Whether the file itself, none that it includes, seems to load an MPM. */
  private static boolean namesItsMpm(SourceFile source) {
    int lines = Math.min(source.lineCount(), MOST_LOOKED_AT);
    for (int line = 1; line <= lines; line++) {
      String text = source.latin1(source.lineSpan(line)).strip();
      if (text.regionMatches(true, 0, "LoadModule mpm_", 0, 15)) {
        return true;
      }
    }
    return false;
  }

  /** A file that says which MPM runs speaks of a whole server. */
  private static boolean loadsItsMpm(ServerConfig config) {
    for (Placed placed : config.directives()) {
      if (placed.directive().name().equalsIgnoreCase("LoadModule")
          && placed.argument(0).filter(name -> name.matches("mpm_\\w+_module")).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Map<Path, FileReport> reports(Tree tree, Place place, IncludedFiles included) {
    Surroundings around = judge.around(tree.config(), place);
    Map<SourceFile, FileReport> bySource = new HashMap<>();
    List<Findings> all = judged(tree.files(), around);
    for (int i = 0; i < all.size(); i++) {
      TreeFile part = tree.files().get(i);
      SourceFile source = part.resolution().file().source();
      Findings findings = all.get(i);
      FileReport before = bySource.get(source);
      bySource.put(
          source,
          before == null
              ? new FileReport(source, findings.reported(), findings.suppressed(), part.chain())
              : before.with(joined(before.diagnostics(), findings.reported())));
    }
    Map<Path, FileReport> reports = new LinkedHashMap<>();
    put(place.file(), tree.files().get(0).resolution().file().source(), bySource, reports);
    included.read().forEach((path, source) -> put(path, source, bySource, reports));
    return reports;
  }

  /** The findings in the same order; of many files at once. */
  private List<Findings> judged(List<TreeFile> files, Surroundings around) {
    if (files.size() >= MANY) {
      return files.parallelStream().map(file -> judge.find(file.resolution(), around)).toList();
    }
    List<Findings> findings = new ArrayList<>();
    for (TreeFile file : files) {
      findings.add(judge.find(file.resolution(), around));
    }
    return findings;
  }

  private static void put(
      Path path, SourceFile source, Map<SourceFile, FileReport> from, Map<Path, FileReport> to) {
    FileReport report = from.get(source);
    if (report != null) {
      to.putIfAbsent(real(path), report);
    }
  }

  /** Each finding once, however often the file is included. */
  private static List<Diagnostic> joined(List<Diagnostic> before, List<Diagnostic> more) {
    List<Diagnostic> all = new ArrayList<>(before);
    for (Diagnostic diagnostic : more) {
      // what an ignore keeps back is found where the file is included first
      if (!all.contains(diagnostic) && !diagnostic.rule().equals("unused-ignore")) {
        all.add(diagnostic);
      }
    }
    all.sort(Comparator.comparingInt(Diagnostic::line));
    return all;
  }

  /** The path without links, by which a file is known. */
  static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }
}
