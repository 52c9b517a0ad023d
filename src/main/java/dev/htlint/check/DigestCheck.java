package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Words;
import org.jspecify.annotations.Nullable;

/**
 * AuthDigestQop and AuthDigestNonceLifetime: {@code set_qop} and {@code set_nonce_lifetime} in
 * httpd's modules/aaa/mod_auth_digest.c.
 */
final class DigestCheck implements WordCheck {
  @Override
  public int index() {
    return EACH;
  }

  @Override
  public @Nullable Objection object(Call call, String word) {
    return call.name().equals("AuthDigestQop") ? protection(call, word) : lifetime(call, word);
  }

  private static @Nullable Objection protection(Call call, String word) {
    if (word.equalsIgnoreCase("auth")) {
      return null;
    }
    if (call.isSince(2, 4, 69)) {
      return call.refuse(
          Kind.UNKNOWN_VALUE, "AuthDigestQop is deprecated: only 'auth' is supported");
    }
    if (word.equalsIgnoreCase("none")) {
      return null;
    }
    return call.refuse(
        Kind.UNKNOWN_VALUE,
        word.equalsIgnoreCase("auth-int")
            ? "AuthDigestQop auth-int is not implemented"
            : "Unrecognized qop: " + word);
  }

  private static @Nullable Objection lifetime(Call call, String word) {
    int end = CNumbers.end(word);
    return end == word.length() || Words.isBlank(word.charAt(end))
        ? null
        : call.refuse(Kind.BAD_NUMBER, "Invalid time in AuthDigestNonceLifetime: " + word);
  }
}
