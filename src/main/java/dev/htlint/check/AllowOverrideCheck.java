package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * AllowOverride and AllowOverrideList: {@code set_override} and {@code set_override_list} in
 * httpd's server/core.c.
 */
final class AllowOverrideCheck implements ArgumentCheck {
  private static final Set<String> CLASSES =
      Set.of("limit", "options", "fileinfo", "authconfig", "indexes", "none", "all");

  private static final Set<String> OPTIONS =
      Set.of(
          "indexes",
          "includes",
          "includesnoexec",
          "followsymlinks",
          "symlinksifownermatch",
          "execcgi",
          "multiviews",
          "runscripts",
          "none",
          "all");

  @Override
  public @Nullable Objection object(Call call) {
    if (call.name().equals("AllowOverrideList")) {
      return list(call);
    }
    for (int i = 0; i < call.count(); i++) {
      String fault = fault(call, call.word(i));
      if (fault != null) {
        return call.refuse(Kind.UNKNOWN_VALUE, fault);
      }
    }
    return null;
  }

  private static @Nullable String fault(Call call, String word) {
    int equals = word.indexOf('=');
    String key = equals < 0 ? word : word.substring(0, equals);
    if (key.equalsIgnoreCase("Nonfatal")) {
      return equals < 0 ? "=Override, =Unknown or =All expected after " + key : null;
    }
    if (!CLASSES.contains(key.toLowerCase(Locale.ROOT))) {
      return "Illegal override option " + key;
    }
    return key.equalsIgnoreCase("Options") && equals >= 0 && call.isSince(2, 4, 64)
        ? option(word.substring(equals + 1))
        : null;
  }

  private static @Nullable String option(String options) {
    for (String option : options.split(",", -1)) {
      if (!option.isEmpty() && !OPTIONS.contains(option.toLowerCase(Locale.ROOT))) {
        return "Illegal option " + option;
      }
    }
    return null;
  }

  private static @Nullable Objection list(Call call) {
    int count = WordCountCheck.given(call);
    for (int i = 0; i < count; i++) {
      if (call.word(i).equalsIgnoreCase("None")) {
        return count == 1
            ? null
            : call.refuse(
                Kind.UNKNOWN_VALUE,
                "'None' not allowed with other directives in AllowOverrideList");
      }
    }
    return null;
  }
}
