package dev.htlint.rules;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.ModuleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How to come by a module, in words. */
final class ModuleHelp {
  private ModuleHelp() {}

  /** The modules of {@code entries} as people call them: {@code mod_cgi or mod_cgid}. */
  static String titles(List<DirectiveEntry> entries) {
    return entries.stream().map(ModuleHelp::title).distinct().collect(Collectors.joining(" or "));
  }

  private static String title(DirectiveEntry entry) {
    return Catalog.get().module(entry.module()).map(ModuleEntry::title).orElse(entry.module());
  }

  /** How to enable the module that brings {@code entry}, on the systems for which that is known. */
  static String enabling(DirectiveEntry entry) {
    List<String> ways = new ArrayList<>();
    Catalog.get()
        .module(entry.module())
        .ifPresent(
            module -> {
              add(ways, module.debian(), "Debian, Ubuntu");
              add(ways, module.rhel(), "RHEL");
              add(ways, module.cpanel(), "cPanel");
            });
    return ways.isEmpty() ? "load " + title(entry) : String.join("; ", ways);
  }

  private static void add(List<String> ways, String way, String system) {
    if (!way.isEmpty()) {
      ways.add("`" + way + "` (" + system + ")");
    }
  }
}
