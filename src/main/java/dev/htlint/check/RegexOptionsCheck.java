package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** RegexDefaultOptions: {@code set_regex_default_options} in httpd's server/core.c. */
final class RegexOptionsCheck implements ArgumentCheck {
  private static final Set<String> KNOWN = Set.of("icase", "dotall", "dollar_endonly");

  @Override
  public @Nullable Objection object(Call call) {
    for (int i = 0; i < call.count(); i++) {
      String word = call.word(i);
      String name = word.startsWith("+") || word.startsWith("-") ? word.substring(1) : word;
      boolean none = word.equalsIgnoreCase("none");
      if (!none && !KNOWN.contains(name.toLowerCase(Locale.ROOT))) {
        return call.refuse(
            Kind.UNKNOWN_VALUE, "RegexDefaultOptions: option '" + name + "' unknown");
      }
    }
    return null;
  }
}
