package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.server.OptionBits;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Options: {@code set_options} in httpd's server/core.c. */
final class OptionsCheck implements ArgumentCheck {
  private static final String MIXED =
      "Either all Options must start with + or -, or no Option may.";

  @Override
  public @Nullable Objection object(Call call) {
    boolean signed = false;
    boolean wholesale = false;
    for (int i = 0; i < call.count(); i++) {
      String word = call.word(i);
      boolean first = i == 0;
      boolean sign = word.startsWith("+") || word.startsWith("-");
      if (sign ? !signed && !first && !wholesale : !first && signed) {
        return new Objection(Kind.MIXED_SIGNS, MIXED);
      }
      signed |= sign;
      String name = sign ? word.substring(1) : word;
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.equals("none") || lower.equals("all")) {
        Objection objection = wholesale(lower.equals("all"), first, signed);
        if (objection != null) {
          return objection;
        }
        wholesale = true;
      }
      Optional<Integer> bits = OptionBits.of(name);
      if (bits.isEmpty()) {
        return new Objection(Kind.UNKNOWN_VALUE, "Illegal option " + name);
      }
      if ((call.scope().options() & bits.get()) != bits.get()) {
        return new Objection(Kind.OPTION_NOT_ALLOWED, "Option " + name + " not allowed here");
      }
    }
    return null;
  }

  private static @Nullable Objection wholesale(boolean all, boolean first, boolean signed) {
    if (!first) {
      return new Objection(
          Kind.MIXED_SIGNS,
          all
              ? "'Options All' must be the first option given."
              : "'Options None' must be the first Option given.");
    }
    if (signed) {
      String name = all ? "All" : "None";
      return new Objection(
          Kind.MIXED_SIGNS, "You may not use 'Options +" + name + "' or 'Options -" + name + "'.");
    }
    return null;
  }
}
