package dev.htlint.check;

import dev.htlint.catalog.Keywords;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Words;
import org.jspecify.annotations.Nullable;

/**
 * RewriteOptions: {@code cmd_rewriteoptions} in httpd's modules/mappers/mod_rewrite.c, which splits
 * each of its words once more.
 */
record RewriteOptionsCheck(int index) implements WordCheck {
  RewriteOptionsCheck() {
    this(EACH);
  }

  @Override
  public @Nullable Objection object(Call call, String word) {
    for (String rest = word; !rest.isEmpty(); rest = Words.rest(rest)) {
      String option = Words.first(rest);
      boolean known = Keywords.get().has("rewrite-option", option, call.server().version());
      if (!known && !Ascii.startsWith(option, "MaxRedirects=")) {
        return call.refuse(Kind.UNKNOWN_VALUE, "RewriteOptions: unknown option '" + option + "'");
      }
    }
    return null;
  }
}
