package dev.htlint.check;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.Keyword;
import dev.htlint.catalog.Keywords;
import java.util.Optional;

/**
 * What loaded modules register under a name: {@code ap_lookup_provider}. Names are compared with
 * case.
 */
final class Providers {
  static final String AUTHENTICATION = "authn-provider";
  static final String AUTHORIZATION = "authz-provider";
  static final String DAV = "dav-provider";

  private Providers() {}

  /** Whether there is such a provider, or may be one of a module of which little is known. */
  static boolean has(Call call, String set, String name) {
    return known(call, set, name).isPresent()
        || call.memory().setting(set + " " + name, null) != 0
        || call.server().registers(set, name)
        || (!name.isEmpty() && hasUnknownModule(call));
  }

  /** The provider {@code name} of a loaded module. */
  static Optional<Keyword> known(Call call, String set, String name) {
    for (Keyword keyword : Keywords.get().in(set)) {
      if (keyword.word().equals(name) && keyword.isIn(call.server().version())) {
        Optional<String> module = keyword.module();
        if (module.isPresent() && call.server().hasModule(module.get())) {
          return Optional.of(keyword);
        }
      }
    }
    return Optional.empty();
  }

  /** Notes that the file gives a provider another name. */
  static void declareAlias(Call call, String set, String alias) {
    call.memory().keepSetting(set + " " + alias, null, 1);
  }

  /** A module that the catalogue does not know goes by its symbol, and may register anything. */
  private static boolean hasUnknownModule(Call call) {
    return call.server().modules().stream()
        .anyMatch(module -> module.endsWith("_module") && Catalog.get().module(module).isEmpty());
  }
}
