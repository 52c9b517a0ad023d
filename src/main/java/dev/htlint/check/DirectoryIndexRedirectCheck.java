package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** DirectoryIndexRedirect: {@code configure_redirect} in httpd's modules/mappers/mod_dir.c. */
record DirectoryIndexRedirectCheck(int index) implements WordCheck {
  private static final Set<String> WORDS = Set.of("on", "off", "permanent", "temp", "seeother");

  DirectoryIndexRedirectCheck() {
    this(0);
  }

  @Override
  public @Nullable Objection object(Call call, String word) {
    if (WORDS.contains(word.toLowerCase(Locale.ROOT))) {
      return null;
    }
    if (!Ascii.startsWithDigit(word)) {
      return call.refuse(
          Kind.UNKNOWN_VALUE, "DirectoryIndexRedirect ON|OFF|permanent|temp|seeother|3xx");
    }
    return Statuses.isRedirect(CNumbers.toInt(word))
        ? null
        : call.refuse(
            Kind.BAD_STATUS, "DirectoryIndexRedirect only accepts values between 300 and 399");
  }
}
