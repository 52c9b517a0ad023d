package dev.htlint.run;

import dev.htlint.files.FileReader;
import dev.htlint.files.PathPatterns;
import dev.htlint.files.Reasons;
import dev.htlint.files.WalkFilter;
import dev.htlint.lint.Rule;
import dev.htlint.report.FileReport;
import dev.htlint.rules.Rules;
import dev.htlint.settings.Entry;
import dev.htlint.settings.Setting;
import dev.htlint.settings.SettingValues;
import dev.htlint.settings.SettingsFile;
import dev.htlint.settings.SettingsReader;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the settings that hold for a file: those of the nearest {@code .htlint.conf} in its folder
 * or above; nothing of one further up holds besides. Each settings file is read once. For one
 * thread.
 */
public final class SettingsSearch implements WalkFilter {
  /** The name of a settings file. */
  public static final String NAME = ".htlint.conf";

  /** Nobody writes more by hand. */
  private static final int LONGEST = 1 << 20;

  private final Path base;
  private final @Nullable Located fixed;
  private final boolean mindsGitIgnore;
  private final Map<Path, Located> folders = new HashMap<>();
  private final Map<Path, Located> read = new LinkedHashMap<>();
  private final List<String> unreadable = new ArrayList<>();

  /** A settings file in its folder, from which its paths and patterns count. */
  record Located(Path folder, SettingsFile settings, PathPatterns excluded, PathPatterns included) {
    /** What holds for {@code file}. */
    List<Entry> entriesFor(Path file) {
      if (settings.entries().isEmpty()) {
        return List.of();
      }
      return settings.entriesFor(
          pattern -> new PathPatterns(folder, List.of(pattern)).cover(file, false));
    }
  }

  private SettingsSearch(Path base, @Nullable Located fixed, boolean mindsGitIgnore) {
    this.base = base.toAbsolutePath().normalize();
    this.fixed = fixed;
    this.mindsGitIgnore = mindsGitIgnore;
  }

  /**
   * Searches above each file.
   *
   * @param base the folder in which the user is; reports name settings files from there
   * @param mindsGitIgnore what holds where no settings say
   */
  public static SettingsSearch above(Path base, boolean mindsGitIgnore) {
    return new SettingsSearch(base, null, mindsGitIgnore);
  }

  /** No settings at all. */
  public static SettingsSearch none(Path base, boolean mindsGitIgnore) {
    return new SettingsSearch(base, located(base, SettingsFile.NONE), mindsGitIgnore);
  }

  /**
   * One file for all.
   *
   * @throws Failure where it cannot be read
   */
  public static SettingsSearch of(Path base, Path file, boolean mindsGitIgnore) throws Failure {
    SettingsSearch reader = new SettingsSearch(base, null, mindsGitIgnore);
    if (!Files.exists(file)) {
      throw new Failure(
          ExitCode.USAGE, FileReader.name(reader.shown(file)) + ": there is no such settings file");
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    SettingsSearch search =
        new SettingsSearch(base, reader.read(file, folder == null ? base : folder), mindsGitIgnore);
    search.read.putAll(reader.read);
    search.unreadable.addAll(reader.unreadable);
    search.throwIfBroken();
    return search;
  }

  /** The settings for what lies in {@code folder}. */
  Located settings(@Nullable Path folder) {
    if (fixed != null) {
      return fixed;
    }
    Path start = (folder == null ? base : folder).toAbsolutePath().normalize();
    List<Path> passed = new ArrayList<>();
    Located found = null;
    for (Path at = start; at != null && found == null; at = at.getParent()) {
      found = folders.get(at);
      if (found == null) {
        passed.add(at);
        Path file = at.resolve(NAME);
        found = Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? read(file, at) : null;
      }
    }
    Located result = found == null ? located(base, SettingsFile.NONE) : found;
    for (Path at : passed) {
      folders.put(at, result);
    }
    return result;
  }

  /**
   * Speaks up where a settings file that was met cannot be used.
   *
   * @throws Failure with all their faults
   */
  void throwIfBroken() throws Failure {
    if (!unreadable.isEmpty()) {
      throw new Failure(ExitCode.IO, unreadable.get(0));
    }
    List<FileReport> broken = new ArrayList<>();
    for (Located located : read.values()) {
      SettingsFile settings = located.settings();
      if (!settings.faults().isEmpty()) {
        broken.add(new FileReport(settings.source(), settings.faults()));
      }
    }
    if (!broken.isEmpty()) {
      throw Failure.settings(broken);
    }
  }

  private Located read(Path file, Path folder) {
    return read.computeIfAbsent(file, f -> located(folder, load(file, folder)));
  }

  private SettingsFile load(Path file, Path folder) {
    Path shown = shown(file);
    try {
      if (Files.isRegularFile(file) && Files.size(file) > LONGEST) {
        throw new IOException("larger than 1 MiB, which no settings file is");
      }
      SourceFile source = FileReader.read(file, shown);
      List<String> rules = Rules.all().stream().map(Rule::id).toList();
      return SettingsReader.read(
          source, new SettingValues(rules, Servers.NAMES, name -> exists(folder, name)));
    } catch (IOException e) {
      unreadable.add(FileReader.name(shown) + ": " + Reasons.of(e));
      return SettingsFile.NONE;
    }
  }

  private static boolean exists(Path folder, String name) {
    try {
      return Files.isRegularFile(folder.resolve(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** From the folder in which the user is, if that lies near. */
  private Path shown(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    boolean near = whole.startsWith(base) || (parent != null && base.startsWith(parent));
    return near ? base.relativize(whole) : whole;
  }

  private static Located located(Path folder, SettingsFile settings) {
    Path whole = folder.toAbsolutePath().normalize();
    return new Located(
        whole,
        settings,
        new PathPatterns(whole, settings.values(Setting.EXCLUDE)),
        new PathPatterns(whole, settings.values(Setting.INCLUDE)));
  }

  @Override
  public boolean excludes(Path path, boolean isFolder) {
    return settings(path.toAbsolutePath().getParent()).excluded().cover(path, isFolder);
  }

  @Override
  public boolean includes(Path file) {
    return settings(file.toAbsolutePath().getParent()).included().cover(file, false);
  }

  @Override
  public boolean mindsGitIgnore(Path folder) {
    if (!mindsGitIgnore) {
      return false;
    }
    List<String> said = settings(folder).settings().values(Setting.GITIGNORE);
    return said.isEmpty() || said.get(0).equals("on");
  }

  /** The file's own folder, or that of its settings, and the file below it. */
  static Optional<Path> below(Path folder, Path file) {
    Path whole = file.toAbsolutePath().normalize();
    return whole.startsWith(folder) ? Optional.of(folder.relativize(whole)) : Optional.empty();
  }
}
