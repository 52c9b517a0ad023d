package dev.htlint.rewrite;

import dev.htlint.resolve.Directive;
import dev.htlint.rewrite.AliasConfig.Mapping;
import java.util.Locale;
import java.util.Optional;

/**
 * Alias, ScriptAlias and their forms with patterns: {@code add_alias_internal} and {@code
 * add_alias} of modules/mappers/mod_alias.c. Reads lines that httpd accepts.
 */
final class AliasLine {
  private AliasLine() {}

  static void read(Directive directive, OpenSection section) {
    String name = directive.name().toLowerCase(Locale.ROOT);
    boolean script = name.startsWith("script");
    Place place = Place.of(directive);
    String first = directive.arguments().argument(0);
    AliasConfig alias = section.config().alias();
    if (directive.arguments().argumentCount() < 2) {
      alias.here = new Mapping(place, section.path(), null, Value.of(first), script);
      return;
    }
    Regex pattern = name.endsWith("match") ? Regex.of(first, false) : null;
    Value real = new Value(directive.arguments().argument(1), Optional.empty());
    alias.mappings.add(new Mapping(place, first, pattern, real, script));
  }
}
