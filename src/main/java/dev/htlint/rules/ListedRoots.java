package dev.htlint.rules;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Placed;
import dev.htlint.resolve.SectionPattern;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.resolve.VirtualHost;
import dev.htlint.server.DirectorySettings;
import dev.htlint.server.OptionBits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which Options line of a server's own files turns on listings in which DocumentRoot. Takes the
 * sections in httpd's order ({@code ap_directory_walk}); where patterns have a say, or where
 * somebody cares for what listings look like, nothing is found.
 *
 * @param roots the DocumentRoot, by the line
 */
record ListedRoots(Map<Directive, String> roots) {
  /** Who writes these knows of the listings, or does without them. */
  static final Set<String> CARED_FOR =
      Set.of(
          "indexoptions",
          "headername",
          "readmename",
          "adddescription",
          "indexignore",
          "indexstylesheet",
          "indexheadinsert",
          "fallbackresource");

  /** By these a host may send each request elsewhere. */
  private static final Set<String> ELSEWHERE =
      Set.of("redirect", "redirectmatch", "redirectpermanent", "rewriterule", "proxypass");

  static ListedRoots of(ServerConfig config) {
    Sections sections = new Sections();
    Map<Optional<Directive>, String> documents = new HashMap<>();
    Set<Optional<Directive>> elsewhere = new HashSet<>();
    for (Placed placed : config.directives()) {
      Optional<Directive> host = VirtualHost.around(placed.directive());
      String name = placed.directive().name().toLowerCase(Locale.ROOT);
      if (name.equals("documentroot")) {
        placed.argument(0).ifPresent(root -> documents.put(host, trimmed(root)));
      } else if (name.equals("options") || CARED_FOR.contains(name)) {
        sections.add(host, name, placed);
      } else if (ELSEWHERE.contains(name) && placed.directive().section().equals(host)) {
        elsewhere.add(host);
      }
    }
    documents.keySet().removeAll(elsewhere);
    Map<Directive, String> roots = new HashMap<>();
    documents.forEach(
        (host, root) ->
            sections.listing(host, root).ifPresent(line -> roots.putIfAbsent(line, root)));
    return new ListedRoots(roots);
  }

  private static String trimmed(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** What sections say, by host and folder; an empty folder is outside of all. */
  private static final class Sections {
    private record Place(Optional<Directive> host, String folder) {}

    private final Map<Place, List<Placed>> options = new HashMap<>();
    private final Set<Place> careful = new HashSet<>();
    private final Map<Optional<Directive>, Set<String>> patterns = new HashMap<>();

    void add(Optional<Directive> host, String name, Placed placed) {
      Optional<Directive> section = placed.directive().section();
      boolean outside = section.equals(host);
      Optional<String> folder =
          outside
              ? Optional.of("")
              : section
                  .filter(tag -> tag.name().equalsIgnoreCase("<Directory"))
                  .filter(tag -> tag.section().equals(host))
                  .flatMap(SectionPattern::path);
      if (folder.isEmpty()) {
        section.ifPresent(
            tag -> patterns.computeIfAbsent(host, h -> new HashSet<>()).add(beginning(tag)));
        return;
      }
      Place place = new Place(host, folder.get());
      if (name.equals("options")) {
        options.computeIfAbsent(place, p -> new ArrayList<>()).add(placed);
      } else if (!outside || host.isPresent() || name.equals("fallbackresource")) {
        careful.add(place); // a whole server's IndexOptions are a distribution's
      }
    }

    /** How each folder begins for which a section with a pattern may be. */
    private static String beginning(Directive tag) {
      Optional<SectionPattern> pattern = SectionPattern.of(tag);
      return pattern.isPresent() && !pattern.get().regex()
          ? pattern.get().text().replaceFirst("[*?\\[].*", "")
          : "";
    }

    private boolean isUnclear(Optional<Directive> host, String root) {
      return patterns.getOrDefault(host, Set.of()).stream().anyMatch(root::startsWith);
    }

    /** The line that turns listings on in {@code root}, which {@code host} serves. */
    Optional<Directive> listing(Optional<Directive> host, String root) {
      if (isUnclear(host, root) || isUnclear(Optional.empty(), root)) {
        return Optional.empty();
      }
      List<String> folders = new ArrayList<>(List.of(""));
      folders.addAll(DirectorySettings.fromRoot(root));
      Optional<Directive> on = Optional.empty();
      for (String folder : folders) {
        for (Place place : List.of(new Place(Optional.empty(), folder), new Place(host, folder))) {
          if (careful.contains(place)) {
            return Optional.empty();
          }
          for (Placed placed : options.getOrDefault(place, List.of())) {
            on = after(placed, on);
          }
          if (host.isEmpty()) {
            break;
          }
        }
      }
      return on;
    }

    private static Optional<Directive> after(Placed placed, Optional<Directive> before) {
      Optional<Directive> on = before;
      for (int i = 0; i < placed.words().size(); i++) {
        String word = placed.words().get(i);
        boolean signed = word.startsWith("+") || word.startsWith("-");
        int bits = OptionBits.of(signed ? word.substring(1) : word).orElse(0);
        if (i == 0 && !signed) {
          on = Optional.empty();
        }
        if ((bits & OptionBits.INDEXES) != 0) {
          on = word.startsWith("-") ? Optional.empty() : Optional.of(placed.directive());
        }
      }
      return on;
    }
  }
}
