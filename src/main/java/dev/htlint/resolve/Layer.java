package dev.htlint.resolve;

import dev.htlint.server.FileNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one section, or the part of a file outside of sections, brings to the configuration of a
 * directory.
 *
 * @param origin which section or file it is
 * @param directives those that hold for the whole directory
 * @param limited those in {@code <Limit>} and {@code <LimitExcept>} sections
 * @param files the {@code <Files>} sections in it
 * @param open the names of directives, in lower case, in sections of which the request decides
 * @param byAddress those of which its address alone decides
 */
record Layer(
    DirectoryConfig.Origin origin,
    List<Placed> directives,
    List<Placed> limited,
    List<FileSection> files,
    Set<String> open,
    Set<String> byAddress) {
  /** The handlers of mod_status, mod_info, mod_proxy_balancer, mod_ldap and mod_md. */
  private static final Set<String> OWN_PAGES =
      Set.of("server-status", "server-info", "balancer-manager", "ldap-status", "md-status");

  /** A {@code <Files>} or {@code <FilesMatch>} section. */
  record FileSection(Directive tag, FileNames names, Layer layer) {}

  private static final DirectoryConfig.Origin NOWHERE =
      new DirectoryConfig.Origin(Optional.empty(), "");

  /** One that may hold directives of these names, in lower case, and nothing else. */
  static Layer perhaps(Set<String> names) {
    return new Layer(NOWHERE, List.of(), List.of(), List.of(), names, Set.of());
  }

  /** The names of what it holds alone: of the request depends whether it holds. */
  Layer perhaps() {
    return perhaps(everyName());
  }

  /** The same where the address of the request alone decides of most of it. */
  Layer addressed() {
    return new Layer(NOWHERE, List.of(), List.of(), List.of(), open, everyName());
  }

  private Set<String> everyName() {
    Set<String> names = new HashSet<>();
    addNames(names);
    for (FileSection file : files) {
      file.layer().addNames(names);
    }
    return names;
  }

  /** Adds the layers of the sections that hold for the file {@code name}. */
  void forFile(String name, List<Layer> to) {
    for (FileSection section : files) {
      if (section.names().match(name)) {
        to.add(section.layer());
      }
    }
  }

  /**
   * Whether what meets it is answered by a page that httpd makes itself, whatever files there are.
   */
  boolean isOwnPage() {
    for (Placed placed : directives) {
      if (placed.directive().name().equalsIgnoreCase("SetHandler")
          && placed.argument(0).filter(OWN_PAGES::contains).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Adds the names of all directives in it, in lower case. */
  void addNames(Set<String> names) {
    for (Placed placed : directives) {
      names.add(placed.directive().name().toLowerCase(Locale.ROOT));
    }
    for (Placed placed : limited) {
      names.add(placed.directive().name().toLowerCase(Locale.ROOT));
    }
    names.addAll(open);
    names.addAll(byAddress);
  }

  /** Takes {@code directives}, of one file or of a whole configuration, apart by their sections. */
  static final class Sorter {
    private final IdentityHashMap<Directive, List<Placed>> bodies = new IdentityHashMap<>();
    private final List<Placed> outside = new ArrayList<>();

    Sorter(List<Placed> directives) {
      for (Placed placed : directives) {
        if (placed.directive().isRead()) {
          Directive around = context(placed.directive());
          (around == null ? outside : bodies.computeIfAbsent(around, s -> new ArrayList<>()))
              .add(placed);
        }
      }
    }

    /** The layer of what stands in {@code section}, or outside of any. */
    Layer layer(DirectoryConfig.Origin origin, @Nullable Directive section) {
      List<Placed> directives = new ArrayList<>();
      List<Placed> limited = new ArrayList<>();
      List<FileSection> files = new ArrayList<>();
      Set<String> perhaps = new HashSet<>();
      for (Placed placed : section == null ? outside : bodies.getOrDefault(section, List.of())) {
        Directive directive = placed.directive();
        switch (kind(directive)) {
          case FILES -> {
            Optional<FileNames> names = names(directive);
            if (names.isPresent()) {
              files.add(
                  new FileSection(
                      directive, names.get(), layer(DirectoryConfig.Origin.of(placed), directive)));
            }
          }
          case LIMIT -> limited.addAll(bodies.getOrDefault(directive, List.of()));
          case REQUEST -> addNames(directive, perhaps);
          case DIRECTORY, HOST, LOCATION -> {}
          case NONE -> directives.add(placed);
        }
      }
      return new Layer(origin, directives, limited, files, perhaps, Set.of());
    }

    /** What stands in {@code section}, directly. */
    List<Placed> in(@Nullable Directive section) {
      return section == null ? outside : bodies.getOrDefault(section, List.of());
    }

    private void addNames(Directive section, Set<String> names) {
      for (Placed placed : bodies.getOrDefault(section, List.of())) {
        names.add(placed.directive().name().toLowerCase(Locale.ROOT));
        if (kind(placed.directive()) != Kind.NONE) {
          addNames(placed.directive(), names);
        }
      }
    }
  }

  /** As what a directive counts here. */
  enum Kind {
    DIRECTORY,
    HOST,
    FILES,
    /** A section for some URLs. */
    LOCATION,
    /** A section for some methods. */
    LIMIT,
    /** A section of which the request decides whether it holds. */
    REQUEST,
    /** A directive, or a section that does not change for what the directives in it hold. */
    NONE
  }

  static Kind kind(Directive directive) {
    return switch (directive.isSection() ? directive.name().toLowerCase(Locale.ROOT) : "") {
      case "<directory", "<directorymatch" -> Kind.DIRECTORY;
      case "<virtualhost" -> Kind.HOST;
      case "<files", "<filesmatch" -> Kind.FILES;
      case "<location", "<locationmatch" -> Kind.LOCATION;
      case "<limit", "<limitexcept" -> Kind.LIMIT;
      case "<if",
          "<elseif",
          "<else",
          "<proxy",
          "<proxymatch",
          "<authnprovideralias",
          "<authzprovideralias" ->
          Kind.REQUEST;
      default -> Kind.NONE;
    };
  }

  /** The section around that decides for what {@code directive} holds. */
  private static @Nullable Directive context(Directive directive) {
    Directive around = directive.section().orElse(null);
    while (around != null && kind(around) == Kind.NONE) {
      around = around.section().orElse(null);
    }
    return around;
  }

  private static Optional<FileNames> names(Directive section) {
    return SectionPattern.of(section)
        .map(pattern -> new FileNames(pattern.text(), pattern.regex()));
  }
}
