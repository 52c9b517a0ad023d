package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * LoadModule, as far as files do not matter: {@code load_module} in httpd's modules/core/mod_so.c.
 */
final class LoadModuleCheck implements ArgumentCheck {
  private static final String SUFFIX = "_module";

  @Override
  public @Nullable Objection object(Call call) {
    String symbol = call.word(0);
    if (!symbol.endsWith(SUFFIX)) {
      return null;
    }
    String name = symbol.substring(0, symbol.length() - SUFFIX.length());
    return call.server().registers("built-in", "mod_" + name + ".c")
        ? call.refuse(Kind.BUILT_IN, "module " + symbol + " is built-in and can't be loaded")
        : null;
  }
}
