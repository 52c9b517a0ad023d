package dev.htlint.check;

import dev.htlint.catalog.Keywords;
import dev.htlint.catalog.Version;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.RewriteLine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * RewriteRule: {@code cmd_rewriterule} and {@code cmd_rewriterule_setflag} in httpd's
 * modules/mappers/mod_rewrite.c.
 */
final class RewriteRuleCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    RewriteLine line = RewriteLine.of(call.raw());
    if (line == null) {
      return call.refuse(
          Kind.ARGUMENT_COUNT, "RewriteRule: bad argument line '" + call.raw() + "'");
    }
    String flags = line.third();
    if (flags != null) {
      Optional<String> complaint =
          call.memory().flagComplaint(flags, field -> complaint(field, call.server().version()));
      if (complaint.isPresent()) {
        return call.refuse(Kind.BAD_FLAGS, "RewriteRule: " + complaint.get());
      }
    }
    String pattern = line.first().startsWith("!") ? line.first().substring(1) : line.first();
    return Regexes.compiles(call, pattern)
        ? null
        : call.refuse(
            Kind.BAD_REGEX, "RewriteRule: cannot compile regular expression '" + pattern + "'");
  }

  private static Optional<String> complaint(String flags, Version version) {
    return Optional.ofNullable(
        RewriteFlags.complaint(
            flags,
            new RewriteFlags.Flag() {
              @Override
              public @Nullable String complaint(String name, String value) {
                return RewriteRuleCheck.complaint(name, value, version);
              }
            }));
  }

  private static @Nullable String complaint(String name, String value, Version version) {
    if (Ascii.startsWith(name, "D")) {
      return null;
    }
    if (!Keywords.get().has("rewrite-rule-flag", name, version)) {
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
