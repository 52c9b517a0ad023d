package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * LimitRequestBody, LimitXMLRequestBody and AuthFormSize: {@code set_limit_req_body} and {@code
 * set_limit_xml_req_body} in httpd's server/core.c, {@code set_cookie_form_size} in
 * modules/aaa/mod_auth_form.c.
 */
final class BodyLimitCheck implements ArgumentCheck {
  /** What an XML body may be at most: as many bytes as fit into memory six times. */
  private static final long MOST_XML = 3074457345618258601L;

  @Override
  public @Nullable Objection object(Call call) {
    String word = call.word(0);
    BigInteger size = CNumbers.value(word);
    boolean fits = size.bitLength() < Long.SIZE;
    boolean negative = size.signum() < 0;
    return switch (call.name()) {
      case "LimitRequestBody" ->
          !fits
              ? bad(call, "LimitRequestBody argument is not parsable.")
              : negative || CNumbers.end(word) != word.length()
                  ? bad(call, "LimitRequestBody requires a non-negative integer.")
                  : null;
      case "LimitXMLRequestBody" ->
          negative
              ? bad(call, "LimitXMLRequestBody requires a non-negative integer.")
              : CNumbers.toLong(word) > MOST_XML && call.isSince(2, 4, 53)
                  ? bad(call, "LimitXMLRequestBody must not exceed " + MOST_XML)
                  : null;
      default ->
          negative || !fits
              ? bad(call, "AuthCookieFormSize must be a size in bytes, or zero.")
              : null;
    };
  }

  private static Objection bad(Call call, String message) {
    return call.refuse(Kind.BAD_NUMBER, message);
  }
}
