package dev.htlint.rewrite;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Placed;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.server.DirectorySettings;
import dev.htlint.server.OptionBits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a server's own configuration says to the modules of this machine: outside of sections, and
 * in {@code <Directory>} sections. What it says of hosts and locations, and its own rewrite rules,
 * is not followed; {@link #unfollowed} tells where that matters.
 */
final class ServerRules {
  /** A {@code <Directory>} section. */
  record Section(DirectorySettings pattern, FolderConfig config) {}

  private final FolderConfig defaults;
  private final List<Section> sections;
  private final List<EnvironmentRule> environment;
  private final List<Placed> unfollowed = new ArrayList<>();

  ServerRules(ServerConfig config) {
    List<Directive> directives = config.directives().stream().map(Placed::directive).toList();
    ConfigBuilder builder = new ConfigBuilder("");
    directives.forEach(builder::readIfRead);
    FolderConfig outside = builder.config();
    sections = builder.sections();
    environment = List.copyOf(outside.environment);
    outside.environment.clear();
    outside.alias = null;
    if (outside.rewrite != null) {
      outside.rewrite.rules.clear();
    }
    defaults = assumed(config.isKnown()).merge(outside);
    for (Placed placed : config.directives()) {
      if (placed.directive().isRead() && isUnfollowed(placed.directive())) {
        unfollowed.add(placed);
      }
    }
  }

  /** What holds where nothing is said; of an unknown server, what is usual. */
  private static FolderConfig assumed(boolean known) {
    FolderConfig config = new FolderConfig();
    int bits = OptionBits.FOLLOW_SYM_LINKS | (known ? 0 : OptionBits.INDEXES);
    config.options = new OptionsChange(bits, 0, 0);
    return config;
  }

  private static boolean isUnfollowed(Directive directive) {
    Optional<Directive> around = directive.section();
    while (around.isPresent() && around.get().section().isPresent()) {
      around = around.get().section();
    }
    boolean folder =
        around.isPresent() && around.get().name().toLowerCase(Locale.ROOT).startsWith("<directory");
    return !folder
        && switch (directive.name().toLowerCase(Locale.ROOT)) {
          case "rewriterule", "redirect", "redirectmatch", "redirectpermanent", "redirecttemp" ->
              true;
          case "alias", "scriptalias", "aliasmatch", "scriptaliasmatch" -> true;
          default -> false;
        };
  }

  /** What holds before any folder is entered. */
  FolderConfig defaults() {
    return defaults;
  }

  /** The {@code <Directory>} sections in their order. */
  List<Section> sections() {
    return sections;
  }

  /** SetEnvIf and its like outside of sections, which look at each request first. */
  List<EnvironmentRule> environment() {
    return environment;
  }

  /** A directive of the server that may decide on a request for {@code uri} and is not followed. */
  Optional<Place> unfollowed(String uri) {
    for (Placed placed : unfollowed) {
      boolean path = placed.directive().name().toLowerCase(Locale.ROOT).endsWith("alias");
      String fake = placed.argument(0).orElse("");
      if (!path || AliasFixup.prefix(uri, fake) > 0) {
        return Optional.of(Place.of(placed.directive()));
      }
    }
    return Optional.empty();
  }
}
