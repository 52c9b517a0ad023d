package dev.htlint.check;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * MultiviewsMatch: {@code multiviews_match} in httpd's modules/http/mod_mime.c. What an earlier
 * line of the same settings said counts too.
 */
final class MultiviewsMatchCheck implements ArgumentCheck {
  private static final int ANY = 1;
  private static final int NEGOTIATED = 2;
  private static final int HANDLERS = 4;
  private static final int FILTERS = 8;

  @Override
  public @Nullable Objection object(Call call) {
    Directive section = call.settings();
    int set = call.memory().setting(call.name(), section);
    for (int i = 0; i < call.count() && !call.word(i).isEmpty(); i++) {
      String word = call.word(i);
      int match = match(word);
      if (match == 0) {
        return call.refuse(Kind.UNKNOWN_VALUE, "Unrecognized option '" + word + "'");
      }
      int compatible = match >= HANDLERS ? HANDLERS | FILTERS : match;
      if ((set & ~compatible) != 0) {
        return call.refuse(Kind.UNKNOWN_VALUE, incompatible(match));
      }
      set |= match;
    }
    call.memory().keepSetting(call.name(), section, set);
    return null;
  }

  private static int match(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "any" -> ANY;
      case "negotiatedonly" -> NEGOTIATED;
      case "handlers" -> HANDLERS;
      case "filters" -> FILTERS;
      default -> 0;
    };
  }

  private static String incompatible(int match) {
    return switch (match) {
      case ANY -> "Any is incompatible with NegotiatedOnly, Filters and Handlers";
      case NEGOTIATED -> "NegotiatedOnly is incompatible with Any, Filters and Handlers";
      case HANDLERS -> "Handlers is incompatible with Any and NegotiatedOnly";
      default -> "Filters is incompatible with Any and NegotiatedOnly";
    };
  }
}
