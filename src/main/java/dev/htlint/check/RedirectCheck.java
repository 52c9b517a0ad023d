package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Redirect, RedirectMatch, RedirectPermanent and RedirectTemp: {@code add_redirect_internal} in
 * httpd's modules/mappers/mod_alias.c.
 */
final class RedirectCheck implements ArgumentCheck {
  /** What a handler without a status in its words uses: any that redirects. */
  private static final int DEFAULT = 302;

  @Override
  public @Nullable Objection object(Call call) {
    String first = call.word(0);
    int count = call.count();
    int status = status(first);
    boolean understood = status != 0 || Ascii.startsWithDigit(first);
    status = understood ? status : DEFAULT;
    if (count == 3 && !understood) {
      return call.refuse(Kind.BAD_STATUS, "Redirect: invalid first argument (of three)");
    }
    if (count == 1 && !takesExpressions(call)) {
      return call.refuse(
          Kind.ARGUMENT_COUNT, call.name() + " takes two or three arguments, " + call.help());
    }
    if (call.isPerDirectory() && takesExpressions(call)) {
      boolean redirects = understood && Statuses.isRedirect(status);
      if (count == 2 ? redirects : count == 1 && !understood) {
        return expression(call, redirects ? call.word(1) : first);
      }
      if (count == 1 && !redirects) {
        return null;
      }
    }
    boolean shifted = count < 3 && !understood;
    String path = shifted ? first : call.word(1);
    String url = shifted ? second(call, 1) : second(call, 2);
    return target(call, status, path, url);
  }

  private static @Nullable Objection target(
      Call call, int status, String path, @Nullable String url) {
    boolean regex = call.name().equals("RedirectMatch");
    if (regex && !Regexes.compiles(call, path)) {
      return call.refuse(Kind.BAD_REGEX, "Regular expression could not be compiled.");
    }
    if (!Statuses.isRedirect(status)) {
      return url == null
          ? null
          : call.refuse(Kind.BAD_STATUS, "Redirect URL not valid for this status");
    }
    if (url == null) {
      return call.refuse(Kind.MISSING_VALUE, "URL to redirect to is missing");
    }
    return regex || isUrl(url) || url.startsWith("/")
        ? null
        : call.refuse(Kind.BAD_PATH, "Redirect to non-URL");
  }

  private static @Nullable Objection expression(Call call, String text) {
    Optional<String> fault = Expressions.fault(call, text, true);
    return fault.isEmpty()
        ? null
        : call.refuse(
            Kind.BAD_EXPRESSION, "Cannot parse redirect expression '" + text + "': " + fault.get());
  }

  private static @Nullable String second(Call call, int index) {
    return index < call.count() ? call.word(index) : null;
  }

  /** The status that {@code word} names; 0 if none. */
  private static int status(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "permanent" -> 301;
      case "temp" -> 302;
      case "seeother" -> 303;
      case "gone" -> 410;
      default -> Ascii.startsWithDigit(word) ? CNumbers.toInt(word) : 0;
    };
  }

  /** Whether a location may stand for the path; 2.4.16 took it back for a while. */
  private static boolean takesExpressions(Call call) {
    return call.isSince(2, 4, 13) && (!call.isSince(2, 4, 16) || call.isSince(2, 4, 19));
  }

  /** A scheme and a colon: {@code ap_is_url} in server/util.c. */
  private static boolean isUrl(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i > 0;
      }
      if (!Ascii.isLetterOrDigit(c) && c != '+' && c != '-' && c != '.') {
        return false;
      }
    }
    return false;
  }
}
