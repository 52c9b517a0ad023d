package dev.htlint.server;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.Mask;
import dev.htlint.tree.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a {@code .htaccess} file of one directory may hold: AllowOverride and AllowOverrideList.
 *
 * @param mask the classes granted, with the Nonfatal bits; see {@link Mask}
 * @param options the options that the Options directive may set; see {@link OptionBits}
 * @param list the directives granted by name, in lower case, sections with their {@code <}
 */
public record Overrides(int mask, int options, Set<String> list) {
  /** What httpd's splitter hands to a handler at most; the words behind are lost. */
  private static final int MOST_LISTED = 64;

  /** {@code AllowOverride All}. */
  public static final Overrides ALL = new Overrides(Mask.ALL, OptionBits.EVERYTHING, Set.of());

  /** {@code AllowOverride None}, which is what httpd assumes. */
  public static final Overrides NONE = new Overrides(0, OptionBits.EVERYTHING, Set.of());

  public Overrides {
    list = Set.copyOf(list);
  }

  /** Whether httpd opens a {@code .htaccess} file at all. */
  public boolean isRead() {
    return mask != 0 || !list.isEmpty();
  }

  /** Whether AllowOverrideList names {@code directive}. */
  public boolean lists(String directive) {
    return !list.isEmpty() && list.contains(directive.toLowerCase(Locale.ROOT));
  }

  /**
   * These overrides after an {@code AllowOverrideList} of {@code words}; httpd drops from it what
   * could hold for no directory, and all behind the 64th word.
   */
  public Overrides withList(Iterable<String> words) {
    Set<String> names = new TreeSet<>();
    int taken = 0;
    for (String word : words) {
      if (++taken > MOST_LISTED) {
        break;
      }
      boolean perDirectory =
          Catalog.get().directives(word).stream()
              .anyMatch(entry -> (entry.mask() & (Mask.ALL | Mask.ACCESS_CONF)) != 0);
      if (perDirectory) {
        names.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return new Overrides(mask, options, names);
  }

  /**
   * These overrides after an {@code AllowOverride} of {@code text}, keyword by keyword as httpd's
   * {@code set_override} (server/core.c); empty where httpd refuses a keyword.
   */
  public Optional<Overrides> allow(String text) {
    int granted = 0;
    int allowed = options;
    for (String word : Words.split(text)) {
      int equals = word.indexOf('=');
      String key = (equals < 0 ? word : word.substring(0, equals)).toLowerCase(Locale.ROOT);
      Optional<String> value =
          equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1));
      switch (key) {
        case "limit" -> granted |= Mask.LIMIT;
        case "fileinfo" -> granted |= Mask.FILE_INFO;
        case "authconfig" -> granted |= Mask.AUTH_CONFIG;
        case "indexes" -> granted |= Mask.INDEXES;
        case "none" -> granted = 0;
        case "all" -> granted = Mask.ALL;
        case "options" -> {
          granted |= Mask.OPTIONS;
          Optional<Integer> bits = value.map(OptionBits::parse).orElse(Optional.of(OptionBits.ALL));
          if (bits.isEmpty()) {
            return Optional.empty();
          }
          allowed = bits.get();
        }
        case "nonfatal" -> {
          if (value.isEmpty()) {
            return Optional.empty();
          }
          granted |= nonfatal(value.get());
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Overrides(granted, allowed, list));
  }

  private static int nonfatal(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "override" -> Mask.NONFATAL_OVERRIDE;
      case "unknown" -> Mask.NONFATAL_UNKNOWN;
      case "all" -> Mask.NONFATAL_OVERRIDE | Mask.NONFATAL_UNKNOWN;
      default -> 0;
    };
  }
}
