package dev.htlint.rewrite;

import dev.htlint.server.OptionBits;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What Options says: {@code set_options} and {@code merge_core_dir_configs} of server/core.c.
 *
 * @param set the options themselves; null where they only change
 * @param added what they gain
 * @param removed what they lose
 */
record OptionsChange(@Nullable Integer set, int added, int removed) {
  static final OptionsChange NONE = new OptionsChange(null, 0, 0);

  /** This after an Options directive of {@code words}. */
  OptionsChange with(List<String> words) {
    Integer bits = set;
    int plus = added;
    int minus = removed;
    boolean first = true;
    for (String word : words) {
      char sign = word.isEmpty() ? 0 : word.charAt(0);
      boolean signed = sign == '+' || sign == '-';
      int option = option(signed ? word.substring(1) : word);
      if (!signed && first) {
        bits = 0;
        first = false;
      }
      if (sign == '-') {
        minus |= option;
        plus &= ~option;
        bits = bits == null ? null : bits & ~option;
      } else {
        plus |= signed ? option : 0;
        minus &= signed ? ~option : -1;
        bits = bits == null ? null : bits | option;
      }
    }
    return new OptionsChange(bits, plus, minus);
  }

  private static int option(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "indexes" -> OptionBits.INDEXES;
      case "includes" -> OptionBits.INCLUDES | OptionBits.INCLUDES_WITH_EXEC;
      case "includesnoexec" -> OptionBits.INCLUDES;
      case "followsymlinks" -> OptionBits.FOLLOW_SYM_LINKS;
      case "symlinksifownermatch" -> OptionBits.SYM_LINKS_IF_OWNER_MATCH;
      case "execcgi" -> OptionBits.EXEC_CGI;
      case "multiviews" -> OptionBits.MULTI_VIEWS;
      case "all" -> OptionBits.ALL;
      default -> 0;
    };
  }

  /** {@code over} in this. */
  OptionsChange merge(OptionsChange over) {
    if (over.set != null) {
      return over;
    }
    int plus = (added & ~over.removed) | over.added;
    int minus = (removed & ~over.added) | over.removed;
    return new OptionsChange(set == null ? null : (set & ~minus) | plus, plus, minus);
  }

  /** What holds in the end. */
  int bits() {
    return set == null ? added & ~removed : set;
  }
}
