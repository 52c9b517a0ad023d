package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ErrorDocument: {@code set_error_document} in httpd's server/core.c. */
final class ErrorDocumentCheck implements ArgumentCheck {
  private static final int UNAUTHORIZED = 401;

  @Override
  public @Nullable Objection object(Call call) {
    int status = CNumbers.toInt(call.word(0));
    if (!Statuses.isKnown(status, call.server().version())) {
      return call.refuse(Kind.BAD_STATUS, "Unsupported HTTP response code " + call.word(0));
    }
    String document = call.word(1);
    boolean text = document.indexOf(' ') >= 0;
    boolean path = !text && document.startsWith("/");
    boolean url = !text && !path && isUrl(document);
    if ((status == UNAUTHORIZED && url)
        || document.equalsIgnoreCase("default")
        || !call.isSince(2, 4, 13)) {
      return null;
    }
    String expression = path || url ? document : '"' + document;
    Optional<String> fault = Expressions.fault(call, expression, true);
    return fault.isEmpty()
        ? null
        : call.refuse(
            Kind.BAD_EXPRESSION, "Cannot parse expression in ErrorDocument: " + fault.get());
  }

  /** {@code ap_is_url}: it begins with what may be a scheme, and a colon. */
  private static boolean isUrl(String text) {
    int colon = text.indexOf(':');
    for (int i = 0; i < colon; i++) {
      char c = text.charAt(i);
      if (!Ascii.isLetterOrDigit(c) && c != '+' && c != '-' && c != '.') {
        return false;
      }
    }
    return colon > 0;
  }
}
