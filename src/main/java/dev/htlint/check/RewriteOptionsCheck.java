package dev.htlint.check;

import dev.htlint.catalog.Version;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Words;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * RewriteOptions: {@code cmd_rewriteoptions} in httpd's modules/mappers/mod_rewrite.c, which splits
 * each of its words once more.
 */
record RewriteOptionsCheck(int index) implements WordCheck {
  private static final Map<String, Version> OPTIONS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  static {
    OPTIONS.put("inherit", new Version(2, 4, 0));
    OPTIONS.put("inheritbefore", new Version(2, 4, 0));
    OPTIONS.put("inheritdown", new Version(2, 4, 8));
    OPTIONS.put("inheritdownbefore", new Version(2, 4, 8));
    OPTIONS.put("ignoreinherit", new Version(2, 4, 8));
    OPTIONS.put("allownoslash", new Version(2, 4, 0));
    OPTIONS.put("allowanyuri", new Version(2, 4, 3));
    OPTIONS.put("mergebase", new Version(2, 4, 4));
    OPTIONS.put("ignorecontextinfo", new Version(2, 4, 13));
    OPTIONS.put("legacyprefixdocroot", new Version(2, 4, 26));
    OPTIONS.put("UnsafePrefixStat", new Version(2, 4, 60));
  }

  RewriteOptionsCheck() {
    this(EACH);
  }

  @Override
  public @Nullable Objection object(Call call, String word) {
    for (String rest = word; !rest.isEmpty(); rest = Words.rest(rest)) {
      String option = Words.first(rest);
      Version since = OPTIONS.get(option);
      boolean known = since != null && call.server().version().isAtLeast(since);
      if (!known && !Ascii.startsWith(option, "MaxRedirects=")) {
        return call.refuse(Kind.UNKNOWN_VALUE, "RewriteOptions: unknown option '" + option + "'");
      }
    }
    return null;
  }
}
