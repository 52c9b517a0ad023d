package dev.htlint.rewrite;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Placed;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.resolve.VirtualHost;
import dev.htlint.server.DirectorySettings;
import dev.htlint.server.OptionBits;
import dev.htlint.server.Wildcards;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server's own configuration says to the modules of this machine: outside of sections, in
 * {@code <Directory>} and in {@code <Location>} sections; of virtual hosts the one of which the
 * configuration speaks, merged as {@code ap_merge_server_configs} does.
 */
final class ServerRules {
  private static final String MODULE = "mod_rewrite.c";

  /** A {@code <Directory>} section. */
  record Section(DirectorySettings pattern, FolderConfig config) {}

  /**
   * A {@code <Location>} section.
   *
   * @param path the path or wildcard, where there is no pattern
   * @param pattern what is looked for in a URI
   */
  record Location(String path, @Nullable Regex pattern, FolderConfig config) {
    /**
     * Whether the path or wildcard is for {@code uri}: {@code ap_location_walk} of
     * server/request.c.
     */
    boolean covers(String uri) {
      if (path.indexOf('*') >= 0 || path.indexOf('?') >= 0 || path.indexOf('[') >= 0) {
        return Wildcards.matchesPath(path, uri);
      }
      return uri.startsWith(path)
          && (path.endsWith("/")
              || uri.length() == path.length()
              || uri.charAt(path.length()) == '/');
    }
  }

  private final FolderConfig defaults;
  private final RewriteConfig rewrite;
  private final boolean rewrites;
  private final AliasConfig alias;
  private final List<Section> sections = new ArrayList<>();
  private final List<Location> locations = new ArrayList<>();
  private final List<EnvironmentRule> environment = new ArrayList<>();
  private final OtherMappings others;
  private final String serverRoot;

  ServerRules(ServerConfig config) {
    Optional<Directive> host = config.host().flatMap(VirtualHost::tag);
    ConfigBuilder main = new ConfigBuilder("");
    ConfigBuilder own = host.map(ConfigBuilder::new).orElseGet(() -> new ConfigBuilder(""));
    boolean hostRewrites = host.isEmpty();
    String root = "";
    for (Placed placed : config.directives()) {
      Directive directive = placed.directive();
      Optional<Directive> around = VirtualHost.around(directive);
      if (around.isEmpty()) {
        main.readIfRead(directive);
        root = directive.name().equals("ServerRoot") ? placed.argument(0).orElse(root) : root;
      } else if (around.equals(host) && !around.get().equals(directive)) {
        own.readIfRead(directive);
        hostRewrites |= isOfRewrite(directive);
      }
    }
    serverRoot = root;
    rewrite = rewrite(main.config(), own.config(), host.isPresent() && hostRewrites);
    rewrites = hostRewrites;
    alias = main.config().alias().merge(own.config().alias());
    defaults = assumed(config.isKnown()).merge(forFolders(main)).merge(forFolders(own));
    for (ConfigBuilder builder : List.of(main, own)) {
      sections.addAll(builder.folders());
      locations.addAll(builder.locations());
    }
    others = new OtherMappings(config);
  }

  private static boolean isOfRewrite(Directive directive) {
    return directive.isRead()
        && directive.entries().stream().anyMatch(entry -> entry.module().equals(MODULE));
  }

  private static RewriteConfig rewrite(FolderConfig main, FolderConfig own, boolean merges) {
    RewriteConfig outer = main.rewrite("");
    return merges ? outer.merge(own.rewrite("")) : outer;
  }

  /** What was said outside of sections, without what is for the server and not for its folders. */
  private FolderConfig forFolders(ConfigBuilder builder) {
    FolderConfig outside = builder.config();
    environment.addAll(outside.environment);
    outside.environment.clear();
    outside.alias = outside.alias().withoutMappings();
    outside.rewrite = outside.rewrite("").withoutRules();
    return outside;
  }

  /** What holds where nothing is said; of an unknown server, what is usual. */
  private static FolderConfig assumed(boolean known) {
    FolderConfig config = new FolderConfig();
    int bits = OptionBits.FOLLOW_SYM_LINKS | (known ? 0 : OptionBits.INDEXES);
    config.options = new OptionsChange(bits, 0, 0);
    return config;
  }

  /** What holds before any folder is entered. */
  FolderConfig defaults() {
    return defaults;
  }

  /** What the server or host itself says to mod_rewrite. */
  RewriteConfig rewrite() {
    return rewrite;
  }

  /** Whether mod_rewrite looks at the server's rules: a host that says nothing to it has none. */
  boolean rewrites() {
    return rewrites;
  }

  /** The aliases and redirects of the server or host itself. */
  AliasConfig alias() {
    return alias;
  }

  /** The {@code <Directory>} sections in their order. */
  List<Section> sections() {
    return sections;
  }

  /** The {@code <Location>} sections in their order. */
  List<Location> locations() {
    return locations;
  }

  /** SetEnvIf and its like outside of sections, which look at each request first. */
  List<EnvironmentRule> environment() {
    return environment;
  }

  /** What else may decide on a URI. */
  OtherMappings others() {
    return others;
  }

  /** Whether anything may come before the document root. */
  boolean maps() {
    return !locations.isEmpty()
        || !alias.mappings.isEmpty()
        || !alias.redirects.isEmpty()
        || !others.isEmpty()
        || (defaults.rewrite != null && defaults.rewrite.isEnabled());
  }

  /** Whether files below {@code directory} are served by an alias. */
  boolean hasAliasOver(String directory) {
    return alias.mappings.stream()
        .filter(mapping -> mapping.pattern() == null)
        .map(mapping -> Paths.bare(mapping.real().text()))
        .anyMatch(real -> (directory + "/").startsWith(real + "/"));
  }

  /** {@code path}, from ServerRoot where it is not absolute; empty where that is not known. */
  String path(String path) {
    if (path.startsWith("/")) {
      return Paths.merge(path);
    }
    return serverRoot.isEmpty() ? "" : Paths.merge(serverRoot + "/" + path);
  }
}
