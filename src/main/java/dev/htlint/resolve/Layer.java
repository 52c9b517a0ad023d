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
 * @param directives those that hold for the whole directory
 * @param limited those in {@code <Limit>} and {@code <LimitExcept>} sections
 * @param files the {@code <Files>} sections in it
 * @param perhaps the names of directives, in lower case, in sections of which the request decides
 * @param addressed those of which its address alone decides
 */
record Layer(
    List<Placed> directives,
    List<Placed> limited,
    List<FileSection> files,
    Set<String> perhaps,
    Set<String> addressed) {
  /** A {@code <Files>} or {@code <FilesMatch>} section. */
  record FileSection(Directive tag, FileNames names, Layer layer) {}

  /** Adds the layers of the sections that hold for the file {@code name}. */
  void forFile(String name, List<Layer> to) {
    for (FileSection section : files) {
      if (section.names().match(name)) {
        to.add(section.layer());
      }
    }
  }

  /** Adds the names of all directives in it, in lower case. */
  void addNames(Set<String> names) {
    for (Placed placed : directives) {
      names.add(placed.directive().name().toLowerCase(Locale.ROOT));
    }
    for (Placed placed : limited) {
      names.add(placed.directive().name().toLowerCase(Locale.ROOT));
    }
    names.addAll(perhaps);
    names.addAll(addressed);
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
    Layer layer(@Nullable Directive section) {
      List<Placed> directives = new ArrayList<>();
      List<Placed> limited = new ArrayList<>();
      List<FileSection> files = new ArrayList<>();
      Set<String> perhaps = new HashSet<>();
      Set<String> addressed = new HashSet<>();
      for (Placed placed : section == null ? outside : bodies.getOrDefault(section, List.of())) {
        Directive directive = placed.directive();
        switch (kind(directive)) {
          case FILES -> {
            Optional<FileNames> names = names(directive);
            if (names.isPresent()) {
              files.add(new FileSection(directive, names.get(), layer(directive)));
            }
          }
          case LIMIT -> limited.addAll(bodies.getOrDefault(directive, List.of()));
          case REQUEST -> addNames(directive, isLocation(directive) ? addressed : perhaps);
          case DIRECTORY, HOST -> {}
          case NONE -> directives.add(placed);
        }
      }
      return new Layer(directives, limited, files, perhaps, addressed);
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
      case "<limit", "<limitexcept" -> Kind.LIMIT;
      case "<if",
          "<elseif",
          "<else",
          "<location",
          "<locationmatch",
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

  private static boolean isLocation(Directive section) {
    return section.name().regionMatches(true, 0, "<location", 0, 9);
  }

  private static Optional<FileNames> names(Directive section) {
    return SectionPattern.of(section)
        .map(pattern -> new FileNames(pattern.text(), pattern.regex()));
  }
}
