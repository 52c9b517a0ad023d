package dev.htlint.server;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.ModuleEntry;
import dev.htlint.catalog.Origin;
import dev.htlint.catalog.Version;
import dev.htlint.tree.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which httpd is spoken of. Immutable.
 *
 * @param name by which the user knows it
 * @param modules the loaded modules, by file and by symbol, as {@code <IfModule>} tests them
 * @param declared whether the modules were declared; if not, every module of the catalogue counts
 *     as loaded, and rules warn of those that a server may well lack
 * @param defines what Define and -D defined, with their values, which may be empty
 * @param directories the {@code <Directory>} sections in the order of the file
 * @param documentRoot where the server's files lie
 * @param registered names that the configuration adds to those of the modules, each behind its
 *     kind: {@code authn-provider}, {@code authz-provider}, {@code method}, {@code output-filter};
 *     besides what is linked in ({@code built-in}) and known to be {@code missing}
 * @param environment the variables of httpd's process; what is defined hides them
 */
public record Server(
    String name,
    Version version,
    Set<String> modules,
    boolean declared,
    Map<String, String> defines,
    List<DirectorySettings> directories,
    Optional<String> documentRoot,
    Set<String> registered,
    Map<String, String> environment) {

  /** More names are not defined, more modules not loaded: each one costs a copy. */
  private static final int MOST_NAMES = 4_000;

  /** Files that each Unix has: what {@code <IfFile>} is told without a look at any file system. */
  private static final Set<String> EVERYWHERE =
      Set.of("/", "/dev", "/dev/null", "/etc", "/etc/passwd", "/etc/group", "/tmp", "/usr", "/var");

  public Server {
    modules = modules instanceof EveryModule ? modules : Set.copyOf(modules);
    defines = Map.copyOf(defines);
    directories = List.copyOf(directories);
    registered = Set.copyOf(registered);
    environment = Map.copyOf(environment);
  }

  /** A server whose configuration adds no names. */
  public Server(
      String name,
      Version version,
      Set<String> modules,
      boolean declared,
      Map<String, String> defines,
      List<DirectorySettings> directories,
      Optional<String> documentRoot) {
    this(name, version, modules, declared, defines, directories, documentRoot, Set.of(), Map.of());
  }

  /**
   * The newest 2.4 with AllowOverride All and every module there is, those aside of which no
   * directive is known: what a guard for them holds could not be judged.
   */
  public static Server any() {
    return new Server(
        "any",
        Version.NEWEST,
        new EveryModule(Version.NEWEST),
        false,
        Map.of(),
        List.of(),
        Optional.empty());
  }

  /** This server with another version, and with its modules where none are declared. */
  public Server withVersion(Version other) {
    Set<String> loaded = declared ? modules : new EveryModule(other);
    return new Server(
        name, other, loaded, declared, defines, directories, documentRoot, registered, environment);
  }

  /** This server with other names defined. */
  public Server withDefines(Map<String, String> others) {
    return new Server(
        name,
        version,
        modules,
        declared,
        others,
        directories,
        documentRoot,
        registered,
        environment);
  }

  /** This server with other variables in the environment of its process. */
  public Server withEnvironment(Map<String, String> variables) {
    return new Server(
        name,
        version,
        modules,
        declared,
        defines,
        directories,
        documentRoot,
        registered,
        variables);
  }

  /** This server with what its configuration says of directories and names. */
  public Server withSections(
      List<DirectorySettings> sections, Optional<String> root, Set<String> names) {
    return new Server(
        name, version, modules, declared, defines, sections, root, names, environment);
  }

  /** This server started with more names and variables. */
  public Server starting(Map<String, String> names, Map<String, String> variables) {
    if (names.isEmpty() && variables.isEmpty()) {
      return this;
    }
    Map<String, String> all = new HashMap<>(defines);
    all.putAll(names);
    return withDefines(all).withEnvironment(variables);
  }

  /** This server behind {@code Define name value}. */
  public Server define(String variable, String value) {
    if (defines.size() >= MOST_NAMES) {
      return this;
    }
    Map<String, String> more = new HashMap<>(defines);
    more.put(variable, value);
    return withDefines(more);
  }

  /** This server behind {@code UnDefine name}. */
  public Server undefine(String variable) {
    if (!defines.containsKey(variable)) {
      return this;
    }
    Map<String, String> fewer = new HashMap<>(defines);
    fewer.remove(variable);
    return withDefines(fewer);
  }

  /**
   * This server behind {@code LoadModule symbol path}. A module that the catalogue does not know
   * goes by its symbol and by the name of its file.
   */
  public Server load(String symbol, String path) {
    if (!declared || modules.contains(symbol) || modules.size() >= MOST_NAMES) {
      return this;
    }
    Set<String> more = new LinkedHashSet<>(modules);
    more.addAll(namesOf(symbol));
    String file = path.substring(path.lastIndexOf('/') + 1);
    if (file.startsWith("mod_") && file.endsWith(".so") && !more.contains(file)) {
      more.add(file.substring(0, file.length() - 3) + ".c");
    }
    return withModuleNames(more);
  }

  private Server withModuleNames(Set<String> names) {
    return new Server(
        name, version, names, true, defines, directories, documentRoot, registered, environment);
  }

  /** This server with exactly {@code loaded}, names of files or symbols. */
  public Server withModules(Set<String> loaded) {
    Set<String> all = new LinkedHashSet<>();
    for (String module : loaded) {
      all.addAll(namesOf(module));
    }
    return withModuleNames(all);
  }

  /** This server with {@code text} as its only AllowOverride, for every directory. */
  public Server withAllowOverride(String text) {
    DirectorySettings everywhere =
        new DirectorySettings("/", false, Optional.of(text), Optional.empty());
    return withSections(List.of(everywhere), documentRoot, registered);
  }

  /** This server where it is no longer known which modules it has. */
  public Server withUnknownModules() {
    return new Server(
        name,
        version,
        new EveryModule(version),
        false,
        defines,
        directories,
        documentRoot,
        registered,
        environment);
  }

  /** Whether it is known what a {@code .htaccess} file may hold; if not, it may hold all. */
  public boolean declaresOverrides() {
    return declared || !directories.isEmpty();
  }

  /** Both names of the module that has {@code name} as file or symbol. */
  public static Set<String> namesOf(String name) {
    Optional<ModuleEntry> module = Catalog.get().module(name);
    return module.isEmpty() || module.get().symbol().isEmpty() ? Set.of(name) : both(module.get());
  }

  private static Set<String> both(ModuleEntry module) {
    return Set.of(module.file(), module.symbol());
  }

  /** Whether {@code <IfModule name>} holds. */
  public boolean hasModule(String name) {
    return modules.contains(name);
  }

  /** Whether the configuration itself adds {@code name} to the names of that kind. */
  public boolean registers(String kind, String name) {
    return !registered.isEmpty() && registered.contains(kind + " " + name);
  }

  /** Whether {@code <IfFile path>} holds, as far as that is known of every server. */
  public boolean hasFile(String path) {
    return EVERYWHERE.contains(path);
  }

  /**
   * The registrations of the directive {@code name} by loaded modules; empty where it is unknown.
   */
  public List<DirectiveEntry> directives(String name) {
    List<DirectiveEntry> known = Catalog.get().directives(name, version);
    List<DirectiveEntry> here = new ArrayList<>(known.size());
    for (DirectiveEntry entry : known) {
      if (modules.contains(entry.module()) && !isLeftOut(entry)) {
        here.add(entry);
      }
    }
    return here;
  }

  /** Whether a module has the directive in its source, but not as it is built. */
  private static boolean isLeftOut(DirectiveEntry entry) {
    return entry.origin() == Origin.SOURCE
        && Catalog.get()
            .module(entry.module())
            .filter(module -> module.origin() != Origin.SOURCE)
            .isPresent();
  }

  /** Whether a section for less than the whole tree covers {@code directory}. */
  public boolean names(String directory) {
    for (DirectorySettings section : directories) {
      if ((section.regex() || section.components() > 0) && section.covers(directory)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a {@code .htaccess} file in {@code directory} may hold. The sections are merged in httpd's
   * order: those without regular expressions first, by the number of their components.
   *
   * @param directory an absolute path on the server
   */
  public Overrides overrides(String directory) {
    if (!declaresOverrides()) {
      return Overrides.ALL;
    }
    List<DirectorySettings> sections = new ArrayList<>(directories);
    sections.removeIf(section -> !section.covers(directory));
    sections.sort(
        (a, b) ->
            a.regex() != b.regex()
                ? Boolean.compare(a.regex(), b.regex())
                : a.regex() ? 0 : Integer.compare(a.components(), b.components()));
    Overrides overrides = Overrides.NONE;
    for (DirectorySettings section : sections) {
      Overrides before = overrides;
      overrides = section.allowOverride().flatMap(before::allow).orElse(before);
      Overrides allowed = overrides;
      overrides =
          section
              .allowOverrideList()
              .map(text -> allowed.withList(Words.split(text)))
              .orElse(allowed);
    }
    return overrides;
  }
}
