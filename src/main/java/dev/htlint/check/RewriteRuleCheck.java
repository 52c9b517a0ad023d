package dev.htlint.check;

import dev.htlint.catalog.Version;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * RewriteRule: {@code cmd_rewriterule} and {@code cmd_rewriterule_setflag} in httpd's
 * modules/mappers/mod_rewrite.c.
 */
final class RewriteRuleCheck implements ArgumentCheck {
  private static final Map<String, Version> FLAGS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  static {
    since(
        new Version(2, 4, 0),
        "B|backrefescaping|C|chain|CO|cookie|E|env|END|F|forbidden|G|gone|H|handler|L|last|NE"
            + "|noescape|N|next|NS|nosubreq|NC|nocase|P|proxy|PT|passthrough|QSA|qsappend|QSD"
            + "|qsdiscard|R|redirect|S|skip|T|type");
    since(new Version(2, 4, 19), "QSL|qslast");
    since(new Version(2, 4, 26), "BNP|backrefernoplus");
    since(new Version(2, 4, 57), "BNE|BCTLS");
    since(new Version(2, 4, 60), "UnsafePrefixStat|UnsafeAllow3F");
    since(new Version(2, 4, 62), "UNC");
  }

  private static void since(Version version, String names) {
    for (String name : names.split("\\|", -1)) {
      FLAGS.put(name, version);
    }
  }

  @Override
  public @Nullable Objection object(Call call) {
    RewriteLine line = RewriteLine.of(call.raw());
    if (line == null) {
      return call.refuse(
          Kind.ARGUMENT_COUNT, "RewriteRule: bad argument line '" + call.raw() + "'");
    }
    String flags = line.third();
    if (flags != null) {
      Version version = call.server().version();
      String complaint =
          RewriteFlags.complaint(
              flags,
              new RewriteFlags.Flag() {
                @Override
                public @Nullable String complaint(String name, String value) {
                  return RewriteRuleCheck.complaint(name, value, version);
                }
              });
      if (complaint != null) {
        return call.refuse(Kind.BAD_FLAGS, "RewriteRule: " + complaint);
      }
    }
    String pattern = line.first().startsWith("!") ? line.first().substring(1) : line.first();
    return Regexes.compiles(pattern)
        ? null
        : call.refuse(
            Kind.BAD_REGEX, "RewriteRule: cannot compile regular expression '" + pattern + "'");
  }

  private static @Nullable String complaint(String name, String value, Version version) {
    if (Ascii.startsWith(name, "D")) {
      return null;
    }
    Version since = FLAGS.get(name);
    if (since == null || !version.isAtLeast(since)) {
      return RewriteFlags.unknown(name);
    }
    if (name.equalsIgnoreCase("BNE") && value.isEmpty()) {
      return "flag 'BNE' wants a list of characters (i.e. [BNE=...])";
    }
    boolean redirects = name.equalsIgnoreCase("R") || name.equalsIgnoreCase("redirect");
    if (redirects
        && Ascii.startsWithDigit(value)
        && !Statuses.isKnown(CNumbers.toInt(value), version)) {
      return "invalid HTTP response code '" + value + "' for flag 'R'";
    }
    return null;
  }
}
