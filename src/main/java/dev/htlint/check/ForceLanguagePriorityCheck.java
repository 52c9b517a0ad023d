package dev.htlint.check;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * ForceLanguagePriority: {@code set_force_priority} in httpd's modules/mappers/mod_negotiation.c.
 * What an earlier line of the same settings said counts too.
 */
final class ForceLanguagePriorityCheck implements ArgumentCheck {
  private static final int NONE = 1;
  private static final int OTHER = 2;

  @Override
  public @Nullable Objection object(Call call) {
    Directive section = call.settings();
    int set = call.memory().setting(call.name(), section);
    for (int i = 0; i < call.count() && !call.word(i).isEmpty(); i++) {
      String word = call.word(i);
      switch (word.toLowerCase(Locale.ROOT)) {
        case "none" -> {
          if ((set & OTHER) != 0) {
            return mixed(call, "Cannot combine ForceLanguagePriority options with None");
          }
          set = NONE;
        }
        case "prefer", "fallback" -> {
          if ((set & NONE) != 0) {
            String option = word.equalsIgnoreCase("prefer") ? "Prefer" : "Fallback";
            return mixed(call, "Cannot combine ForceLanguagePriority options None and " + option);
          }
          set |= OTHER;
        }
        default -> {
          return call.refuse(Kind.UNKNOWN_VALUE, "Invalid ForceLanguagePriority option " + word);
        }
      }
    }
    call.memory().keepSetting(call.name(), section, set);
    return null;
  }

  private static Objection mixed(Call call, String message) {
    return call.refuse(Kind.UNKNOWN_VALUE, message);
  }
}
