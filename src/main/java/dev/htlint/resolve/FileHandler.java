package dev.htlint.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which handler a file gets: SetHandler, else that of the last extension that has one by AddHandler
 * (each of several extensions counts, {@code find_ct} of modules/http/mod_mime.c), else a type that
 * is the name of a handler.
 *
 * @param name in lower case
 * @param by what gives it
 * @param byName whether a name or an extension was asked for, rather than a whole folder
 */
public record FileHandler(String name, Placed by, boolean byName) {
  private static final Set<String> DIRECTIVES =
      Set.of("SetHandler", "AddHandler", "RemoveHandler", "AddType", "ForceType");

  /** Types that are handlers as well. */
  private static final String HANDLER_TYPE = "application/x-httpd-";

  /** The handler of {@code file}, a name without a folder; empty where none is configured. */
  public static Optional<FileHandler> of(DirectoryConfig config, String file) {
    Optional<FileHandler> set = set(config, "SetHandler");
    if (set.isPresent() && !set.get().name().equals("none")) {
      return set;
    }
    Optional<FileHandler> added = last(extensions(config, "AddHandler", "RemoveHandler"), file);
    if (added.isPresent()) {
      return added;
    }
    return set(config, "ForceType")
        .or(() -> last(extensions(config, "AddType", ""), file))
        .filter(type -> type.name().startsWith(HANDLER_TYPE));
  }

  /** Whether only the request decides of the handler. */
  public static boolean isOpen(DirectoryConfig config) {
    return DIRECTIVES.stream().anyMatch(config::mayDiffer);
  }

  /** The same for requests to one address. */
  public static boolean isOpenAtOneAddress(DirectoryConfig config) {
    return DIRECTIVES.stream().anyMatch(config::mayDifferAtOneAddress);
  }

  private static Optional<FileHandler> set(DirectoryConfig config, String directive) {
    return config
        .last(directive)
        .flatMap(
            placed ->
                placed
                    .argument(0)
                    .map(
                        name ->
                            new FileHandler(
                                name.toLowerCase(Locale.ROOT),
                                placed,
                                placed
                                    .directive()
                                    .section()
                                    .filter(FileHandler::isFiles)
                                    .isPresent())));
  }

  private static boolean isFiles(Directive section) {
    return section.name().toLowerCase(Locale.ROOT).startsWith("<files");
  }

  /** By extensions; what a part removes is gone, whether the part adds it or not. */
  private static Map<String, FileHandler> extensions(
      DirectoryConfig config, String add, String remove) {
    Map<String, FileHandler> known = new HashMap<>();
    if (config.last(add).isEmpty()) {
      return known;
    }
    for (DirectoryConfig.Part part : config.parts()) {
      List<String> removed = new ArrayList<>();
      for (Placed placed : part.directives()) {
        String name = placed.directive().name();
        if (name.equalsIgnoreCase(remove)) {
          for (int i = 0; placed.argument(i).isPresent(); i++) {
            removed.add(extension(placed.argument(i).get()));
          }
        } else if (name.equalsIgnoreCase(add)) {
          String value = placed.argument(0).orElse("").toLowerCase(Locale.ROOT);
          for (int i = 1; placed.argument(i).isPresent(); i++) {
            known.put(extension(placed.argument(i).get()), new FileHandler(value, placed, true));
          }
        }
      }
      known.keySet().removeAll(removed);
    }
    return known;
  }

  private static String extension(String word) {
    String bare = word.startsWith(".") ? word.substring(1) : word;
    return bare.toLowerCase(Locale.ROOT);
  }

  private static Optional<FileHandler> last(Map<String, FileHandler> known, String file) {
    Optional<FileHandler> last = Optional.empty();
    if (!known.isEmpty()) {
      String[] words = file.replaceFirst("^\\.+", "").split("\\.", -1);
      for (int i = 1; i < words.length; i++) {
        FileHandler handler = known.get(words[i].toLowerCase(Locale.ROOT));
        last = handler == null ? last : Optional.of(handler);
      }
    }
    return last;
  }
}
