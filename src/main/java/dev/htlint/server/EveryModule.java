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
  private static final class Names {
    static final Set<String> ALL = new HashSet<>();

    static {
      for (ModuleEntry module : Catalog.get().modules()) {
        if (counts(module)) {
          ALL.addAll(Server.namesOf(module.file()));
        }
      }
    }

    private Names() {}
  }

  @Override
  public boolean contains(Object name) {
    Optional<ModuleEntry> module = Catalog.get().module((String) name);
    return module.isPresent() && counts(module.get());
  }

  private static boolean counts(ModuleEntry module) {
    return module.origin() != Origin.TRUNK
        && module.isIn(Version.NEWEST)
        && (module.origin() != Origin.THIRD_PARTY || Catalog.get().hasDirectives(module.file()));
  }

  @Override
  public Iterator<String> iterator() {
    return Names.ALL.iterator();
  }

  @Override
  public int size() {
    return Names.ALL.size();
  }
}
