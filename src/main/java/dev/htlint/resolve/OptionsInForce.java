package dev.htlint.resolve;

import dev.htlint.server.OptionBits;
import java.util.Optional;

/**
 * What the Options that hold for a place turn on, merged as httpd's {@code core_opts_merge} does: a
 * list without signs replaces what was before, signs add and remove.
 *
 * @param bits those that are on, of {@link OptionBits}
 * @param known those of which it is known whether they are on
 */
public record OptionsInForce(int bits, int known) {
  private static final int ALL = ~0;

  /** Those of {@code config}; what nobody sets is FollowSymLinks alone, where all is known. */
  public static OptionsInForce of(DirectoryConfig config) {
    OptionsInForce options =
        new OptionsInForce(OptionBits.FOLLOW_SYM_LINKS, config.isComplete() ? ALL : 0);
    for (Placed placed : config.all("Options")) {
      options = options.with(placed);
    }
    return config.mayDiffer("Options") ? new OptionsInForce(0, 0) : options;
  }

  private OptionsInForce with(Placed placed) {
    int on = bits;
    int sure = known;
    for (int i = 0; placed.argument(i).isPresent(); i++) {
      String word = placed.argument(i).get();
      char sign = word.isEmpty() ? ' ' : word.charAt(0);
      boolean signed = sign == '+' || sign == '-';
      Optional<Integer> named = OptionBits.of(signed ? word.substring(1) : word);
      if (named.isEmpty()) {
        continue;
      }
      if (!signed && i == 0) {
        on = 0;
        sure = ALL;
      }
      on = sign == '-' ? on & ~named.get() : on | named.get();
      sure |= named.get();
    }
    return new OptionsInForce(on, sure);
  }

  /** Whether it is certain that {@code bit} is on. */
  public boolean has(int bit) {
    return (known & bit) != 0 && (bits & bit) != 0;
  }

  /** Whether it is certain that {@code bit} is off. */
  public boolean lacks(int bit) {
    return (known & bit) != 0 && (bits & bit) == 0;
  }
}
