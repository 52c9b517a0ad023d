package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * SessionCookieName, SessionDBDCookieName and the same for version 2 cookies: {@code
 * set_cookie_name} and {@code check_string} in httpd's modules/session. They take what comes before
 * the first blank or tab, quotes and all.
 */
final class SessionCookieNameCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    boolean database = call.name().startsWith("SessionDBD");
    String name = firstToken(call.raw());
    boolean special = name.indexOf('=') >= 0 || name.indexOf('&') >= 0;
    if (!name.isEmpty() && !special && !(database && name.indexOf(';') >= 0)) {
      return null;
    }
    Kind kind = name.isEmpty() ? Kind.MISSING_VALUE : Kind.BAD_FORMAT;
    return call.refuse(
        kind, call.directive().nameIn(call.server().version()) + complaint(call, database, name));
  }

  private static String complaint(Call call, boolean database, String name) {
    if (!database) {
      return " cannot be empty, or contain '=' or '&'.";
    }
    if (!call.isSince(2, 4, 64)) {
      return " cannot be empty, or contain '=', ';' or '&'.";
    }
    return name.isEmpty() ? " requires at least one argument!" : " cannot contain '=', ';' or '&'.";
  }

  private static String firstToken(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\t') {
      end++;
    }
    return text.substring(0, end);
  }
}
