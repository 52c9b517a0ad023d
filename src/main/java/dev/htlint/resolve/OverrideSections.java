package dev.htlint.resolve;

import dev.htlint.server.DirectorySettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the {@code <Directory>} sections of a server grant to {@code .htaccess} files. */
final class OverrideSections {
  private static final class Grants {
    Optional<String> classes = Optional.empty();
    Optional<String> names = Optional.empty();
  }

  private OverrideSections() {}

  /** The sections in their order. */
  static List<DirectorySettings> of(List<Placed> directives) {
    Map<Directive, Grants> sections = new LinkedHashMap<>();
    for (Placed placed : directives) {
      Directive directive = placed.directive();
      if (Layer.kind(directive) == Layer.Kind.DIRECTORY) {
        sections.put(directive, new Grants());
        continue;
      }
      Optional<Grants> around = directive.section().map(sections::get);
      if (around.isPresent()) {
        note(placed, around.get());
      }
    }
    List<DirectorySettings> settings = new ArrayList<>();
    sections.forEach(
        (tag, grants) ->
            SectionPattern.of(tag)
                .ifPresent(
                    pattern ->
                        settings.add(
                            new DirectorySettings(
                                pattern.text(), pattern.regex(), grants.classes, grants.names))));
    return settings;
  }

  private static void note(Placed placed, Grants grants) {
    switch (placed.directive().name().toLowerCase(Locale.ROOT)) {
      case "allowoverride" -> grants.classes = Optional.of(placed.arguments().rawArguments());
      case "allowoverridelist" -> grants.names = Optional.of(placed.arguments().rawArguments());
      default -> {}
    }
  }
}
