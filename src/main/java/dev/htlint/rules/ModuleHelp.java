package dev.htlint.rules;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.ModuleEntry;
import dev.htlint.server.Server;
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
  static String enabling(DirectiveEntry entry, Server server) {
    List<String> ways = new ArrayList<>();
    Catalog.get()
        .module(entry.module())
        .ifPresent(
            module -> {
              add(ways, server, "Debian and Ubuntu", module.debian());
              add(ways, server, "RHEL", module.rhel());
              add(ways, server, "cPanel", module.cpanel());
            });
    return ways.isEmpty()
        ? "load " + title(entry) + ", or ask your host to"
        : "load " + title(entry) + ": " + String.join("; ", ways);
  }

  /** Adds a command, or a bare package name, unless the system has the module without any of it. */
  private static void add(List<String> ways, Server server, String system, String way) {
    if (isAnother(server, system)) {
      return;
    }
    if (way.contains("LoadModule")) {
      ways.add("write a LoadModule line (" + system + ")");
    } else if (way.contains("00-optional.conf")) {
      ways.add("uncomment its line in 00-optional.conf (" + system + ")");
    } else if (way.contains(" ") && !way.startsWith("built")) {
      ways.add(way + " (" + system + ")");
    } else if (way.matches("(ea-|mod_|php).*") && !way.equals("ea-apache24")) {
      ways.add("install " + way + " (" + system + ")");
    }
  }

  /** Whether the server is known to be of another system. */
  private static boolean isAnother(Server server, String system) {
    String own =
        switch (server.name().replaceAll("-.*", "")) {
          case "debian", "ubuntu" -> "Debian and Ubuntu";
          case "rhel" -> "RHEL";
          case "cpanel" -> "cPanel";
          default -> system;
        };
    return !own.equals(system);
  }
}
