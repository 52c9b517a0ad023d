package dev.htlint.verify;

import dev.htlint.catalog.Mask;
import dev.htlint.server.OptionBits;
import dev.htlint.server.Overrides;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Writes what a {@code .htaccess} file may hold as the directives that grant it. */
final class OverrideLines {
  private static final List<String> OPTIONS =
      List.of("Indexes", "FollowSymLinks", "ExecCGI", "SymLinksIfOwnerMatch", "MultiViews");

  private OverrideLines() {}

  /** AllowOverride, and AllowOverrideList where names are granted. */
  static List<String> of(Overrides overrides) {
    List<String> lines = new ArrayList<>();
    lines.add("AllowOverride " + String.join(" ", words(overrides)));
    if (!overrides.list().isEmpty()) {
      lines.add("AllowOverrideList " + String.join(" ", new TreeSet<>(overrides.list())));
    }
    return lines;
  }

  private static List<String> words(Overrides overrides) {
    List<String> words = new ArrayList<>();
    int mask = overrides.mask();
    if ((mask & Mask.ALL) == Mask.ALL && overrides.options() == OptionBits.EVERYTHING) {
      words.add("All");
    } else if ((mask & Mask.ALL) == 0) {
      words.add("None");
    } else {
      words.addAll(Mask.overrideClasses(mask & ~Mask.OPTIONS));
      if ((mask & Mask.OPTIONS) != 0) {
        words.add("Options=" + String.join(",", options(overrides.options())));
      }
    }
    if ((mask & Mask.NONFATAL_OVERRIDE) != 0) {
      words.add("Nonfatal=Override");
    }
    if ((mask & Mask.NONFATAL_UNKNOWN) != 0) {
      words.add("Nonfatal=Unknown");
    }
    return words;
  }

  private static List<String> options(int bits) {
    List<String> names = new ArrayList<>();
    if ((bits & OptionBits.INCLUDES) != 0) {
      boolean exec = (bits & OptionBits.INCLUDES_WITH_EXEC) != 0;
      names.add(exec ? "Includes" : "IncludesNoExec");
    }
    for (String name : OPTIONS) {
      int bit = OptionBits.of(name).orElse(0);
      if ((bits & bit) != 0) {
        names.add(name);
      }
    }
    return names.isEmpty() ? List.of("None") : names;
  }
}
