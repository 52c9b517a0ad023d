package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Words;
import org.jspecify.annotations.Nullable;

/**
 * AuthDigestAlgorithm, AuthDigestQop and AuthDigestNonceLifetime: {@code set_algorithm}, {@code
 * set_qop} and {@code set_nonce_lifetime} in httpd's modules/aaa/mod_auth_digest.c.
 */
final class DigestCheck implements WordCheck {
  @Override
  public int index() {
    return EACH;
  }

  @Override
  public @Nullable Objection object(Call call, String word) {
    return switch (call.name()) {
      case "AuthDigestAlgorithm" -> algorithm(call, word);
      case "AuthDigestQop" -> protection(call, word);
      default -> lifetime(call, word);
    };
  }

  private static @Nullable Objection algorithm(Call call, String word) {
    if (word.equalsIgnoreCase("MD5")) {
      return null;
    }
    boolean session = word.equalsIgnoreCase("MD5-sess");
    String message;
    if (call.isSince(2, 4, 69)) {
      message = "Unsupported algorithm in AuthDigestAlgorithm: " + word;
    } else if (session) {
      message =
          "AuthDigestAlgorithm: ERROR: algorithm `MD5-sess' is not "
              + (call.isSince(2, 4, 30) ? "implemented" : "fully implemented");
    } else {
      message = "Invalid algorithm in AuthDigestAlgorithm: " + word;
    }
    return call.refuse(Kind.UNKNOWN_VALUE, message);
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
