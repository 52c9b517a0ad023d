package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** LogLevel: {@code set_loglevel} in httpd's server/core.c. */
final class LogLevelCheck implements WordCheck {
  private static final String LEVELS =
      "Log level keyword must be one of"
          + " emerg/alert/crit/error/warn/notice/info/debug/trace1/.../trace8";

  private static final Set<String> KNOWN =
      Set.of("emerg", "alert", "crit", "error", "warn", "notice", "info", "debug");

  @Override
  public int index() {
    return EACH;
  }

  @Override
  public @Nullable Objection object(Call call, String word) {
    int colon = word.lastIndexOf(':');
    if (colon < 0) {
      return isLevel(word) ? null : call.refuse(Kind.UNKNOWN_VALUE, LEVELS);
    }
    String module = word.substring(0, colon);
    String level = word.substring(colon + 1);
    if (level.isEmpty()) {
      return call.refuse(
          Kind.MISSING_VALUE,
          "Module specifier '" + module + "' must be followed by a log level keyword");
    }
    if (!isLevel(level)) {
      return call.refuse(Kind.UNKNOWN_VALUE, module + ":" + level + ": " + LEVELS);
    }
    boolean known = call.server().hasModule(module) || call.server().hasModule(module + "_module");
    return known ? null : call.refuse(Kind.UNKNOWN_VALUE, "Cannot find module " + module);
  }

  private static boolean isLevel(String word) {
    String level = word.toLowerCase(Locale.ROOT);
    return KNOWN.contains(level) || level.matches("trace[1-8]");
  }
}
