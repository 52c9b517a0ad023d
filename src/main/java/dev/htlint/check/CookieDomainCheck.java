package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** CookieDomain: {@code set_cookie_domain} in httpd's modules/metadata/mod_usertrack.c. */
record CookieDomainCheck(int index) implements WordCheck {
  CookieDomainCheck() {
    this(0);
  }

  @Override
  public @Nullable Objection object(Call call, String word) {
    if (!word.startsWith(".")) {
      return call.refuse(Kind.BAD_FORMAT, "CookieDomain values must begin with a dot");
    }
    return word.indexOf('.', 1) > 0
        ? null
        : call.refuse(
            Kind.BAD_FORMAT, "CookieDomain values must contain at least one embedded dot");
  }
}
