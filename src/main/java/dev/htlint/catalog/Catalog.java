package dev.htlint.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All that is known of directives and modules. Immutable; rows of the tables in the jar become
 * objects when somebody asks for them.
 */
public final class Catalog {
  /** How many answers of {@link #nearDirectives} are kept: a file repeats its misspellings. */
  private static final int MOST_NEAR = 1000;

  private final Table directiveTable = Table.of("directives.tsv", 10);
  private final Map<String, List<DirectiveEntry>> directives = new ConcurrentHashMap<>();
  private final Table moduleTable = Table.of("modules.tsv", 10);
  private final Map<String, ModuleEntry> modules = new ConcurrentHashMap<>();
  private final Map<String, List<String>> near = new ConcurrentHashMap<>();

  private static final class Holder {
    static final Catalog CATALOG = new Catalog();
  }

  /** What only a look at another version than the newest needs. */
  private static final class Earlier {
    static final Table TABLE = Table.of("earlier.tsv", 7);

    private Earlier() {}
  }

  /** What only somebody who misspells asks for. */
  private static final class Near {
    static final NearNames DIRECTIVES =
        new NearNames(get().directives().stream().map(entries -> entries.get(0).name()).toList());

    private Near() {}
  }

  /** What only a look at all directives can tell. */
  private static final class Whole {
    static final Map<String, List<DirectiveEntry>> DIRECTIVES = new LinkedHashMap<>();
    static final Set<String> REGISTERING = new HashSet<>();

    static {
      for (String[] row : Holder.CATALOG.directiveTable.rows()) {
        DirectiveEntry entry = directive(row);
        DIRECTIVES.computeIfAbsent(key(entry.name()), k -> new ArrayList<>(1)).add(entry);
        REGISTERING.add(entry.module());
      }
    }

    private Whole() {}
  }

  /** All modules, by file and by symbol. */
  private static final class Modules {
    static final Map<String, ModuleEntry> FILES = new LinkedHashMap<>();
    static final Map<String, ModuleEntry> SYMBOLS = new LinkedHashMap<>();

    static {
      for (String[] row : Holder.CATALOG.moduleTable.rows()) {
        ModuleEntry module = module(row);
        FILES.putIfAbsent(module.file(), module);
        if (!module.symbol().isEmpty()) {
          SYMBOLS.putIfAbsent(module.symbol(), module);
        }
      }
    }

    private Modules() {}
  }

  private Catalog() {}

  private static ModuleEntry module(String[] row) {
    return new ModuleEntry(
        row[0],
        row[1],
        Origin.parse(row[2]),
        Table.version(row[3]),
        Table.version(row[4]),
        row[5].equals("yes"),
        row[6],
        row[7],
        row[8],
        row[9]);
  }

  private static DirectiveEntry directive(String[] row) {
    return new DirectiveEntry(
        row[0],
        row[1],
        Arity.valueOf(row[2]),
        Mask.parse(row[3]),
        row[4].isEmpty() ? Set.of() : Set.of(row[4].split("\\|", -1)),
        Table.version(row[5]),
        Table.version(row[6]),
        Origin.parse(row[7]),
        row[8],
        Table.text(row[9]));
  }

  /** The one catalogue. */
  public static Catalog get() {
    return Holder.CATALOG;
  }

  /**
   * Every registration of the directive {@code name}, whatever its case, in its last form; empty
   * where unknown.
   */
  public List<DirectiveEntry> directives(String name) {
    String key = key(name);
    List<DirectiveEntry> known = directives.get(key);
    if (known != null) {
      return known;
    }
    List<DirectiveEntry> entries = new ArrayList<>(1);
    for (String[] row : directiveTable.rows(key)) {
      entries.add(directive(row));
    }
    List<DirectiveEntry> found = List.copyOf(entries);
    if (!found.isEmpty()) {
      directives.put(key, found);
    }
    return found;
  }

  /** The registrations of the directive {@code name} in {@code version}, as they were then. */
  public List<DirectiveEntry> directives(String name, Version version) {
    List<DirectiveEntry> then = new ArrayList<>(1);
    for (DirectiveEntry entry : directives(name)) {
      if (entry.isIn(version)) {
        then.add(version.compareTo(Version.NEWEST) == 0 ? entry : form(entry, version));
      }
    }
    return then;
  }

  /** How {@code entry} was registered in {@code version}, which has it. */
  private DirectiveEntry form(DirectiveEntry entry, Version version) {
    for (DirectiveEntry form : earlier(entry)) {
      if (form.isIn(version)) {
        return form;
      }
    }
    return entry;
  }

  /**
   * How {@code entry} was registered before, the oldest form first; {@code until} of each is the
   * last version that had it so. The last row says how it differs from today, others from the next.
   */
  public List<DirectiveEntry> earlier(DirectiveEntry entry) {
    List<String[]> rows = Earlier.TABLE.rows(key(entry.name()));
    Collections.reverse(rows);
    List<DirectiveEntry> forms = new ArrayList<>(1);
    for (String[] row : rows) {
      if (row[1].equals(entry.module())) {
        forms.add(0, (forms.isEmpty() ? entry : forms.get(0)).before(row));
      }
    }
    return forms;
  }

  /** All directives, by name, each with its registrations. */
  public Collection<List<DirectiveEntry>> directives() {
    return Collections.unmodifiableCollection(Whole.DIRECTIVES.values());
  }

  /** The module that {@code <IfModule>} knows by {@code name}: its file or its symbol. */
  public Optional<ModuleEntry> module(String name) {
    ModuleEntry known = modules.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    for (String[] row : moduleTable.rows(name)) {
      if (row[0].equals(name)) {
        ModuleEntry module = module(row);
        modules.put(name, module);
        return Optional.of(module);
      }
    }
    return Optional.ofNullable(Modules.SYMBOLS.get(name));
  }

  /** Whether a directive of the module is known. */
  public boolean hasDirectives(String moduleFile) {
    return Whole.REGISTERING.contains(moduleFile);
  }

  /** The directives whose names are nearest to {@code name}, as registered; at most three. */
  public List<String> nearDirectives(String name) {
    List<String> known = near.get(name);
    if (known == null) {
      known = Near.DIRECTIVES.to(name);
      if (near.size() < MOST_NEAR) {
        near.put(name, known);
      }
    }
    return known;
  }

  /** The modules whose names are nearest to {@code name}, a file or a symbol; at most three. */
  public List<String> nearModules(String name) {
    return NearNames.of(
        name, name.endsWith("_module") ? Modules.SYMBOLS.keySet() : Modules.FILES.keySet());
  }

  /** All modules. */
  public Collection<ModuleEntry> modules() {
    return Collections.unmodifiableCollection(Modules.FILES.values());
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
