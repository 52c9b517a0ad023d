package dev.htlint.server;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.ModuleEntry;
import dev.htlint.catalog.Origin;
import dev.htlint.catalog.Version;
import java.util.AbstractSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/**
 * The modules of {@link Server#any}, by file and by symbol. A run asks for a few of them: each is
 * looked up when it is asked for.
 */
final class EveryModule extends AbstractSet<String> {
  private final Version version;

  /** All that come with {@code version}, and those of others. */
  EveryModule(Version version) {
    this.version = version;
  }

  @Override
  public boolean contains(Object name) {
    Optional<ModuleEntry> module = Catalog.get().module((String) name);
    return module.isPresent() && counts(module.get());
  }

  private boolean counts(ModuleEntry module) {
    return module.origin() != Origin.TRUNK
        && module.isIn(version)
        && (module.origin() != Origin.THIRD_PARTY || Catalog.get().hasDirectives(module.file()));
  }

  private Set<String> names() {
    Set<String> names = new HashSet<>();
    for (ModuleEntry module : Catalog.get().modules()) {
      if (counts(module)) {
        names.addAll(Server.namesOf(module.file()));
      }
    }
    return names;
  }

  @Override
  public Iterator<String> iterator() {
    return names().iterator();
  }

  @Override
  public int size() {
    return names().size();
  }
}
