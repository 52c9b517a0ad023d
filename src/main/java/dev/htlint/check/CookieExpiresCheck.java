package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** CookieExpires: {@code set_cookie_exp} in httpd's modules/metadata/mod_usertrack.c. */
record CookieExpiresCheck(int index) implements WordCheck {
  CookieExpiresCheck() {
    this(0);
  }

  @Override
  public @Nullable Objection object(Call call, String word) {
    if (Ascii.startsWithDigit(word) && Ascii.isDigit(word.charAt(word.length() - 1))) {
      return null;
    }
    Optional<Period.Complaint> complaint = Period.fault(Words.split(word), 0);
    return complaint.isEmpty()
        ? null
        : call.refuse(
            Kind.BAD_FORMAT,
            "bad expires code, "
                + switch (complaint.get().fault()) {
                  case NO_NUMBER -> "numeric value expected.";
                  case NO_UNIT -> "missing <type>";
                  case UNKNOWN_UNIT -> "unrecognized type";
                });
  }
}
