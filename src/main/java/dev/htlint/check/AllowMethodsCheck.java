package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** AllowMethods: {@code am_allowmethods} in httpd's modules/aaa/mod_allowmethods.c. */
final class AllowMethodsCheck implements ArgumentCheck {
  private static final Set<String> METHODS =
      Set.of(
          "GET",
          "HEAD",
          "POST",
          "PUT",
          "DELETE",
          "CONNECT",
          "OPTIONS",
          "TRACE",
          "PATCH",
          "PROPFIND",
          "PROPPATCH",
          "MKCOL",
          "COPY",
          "MOVE",
          "LOCK",
          "UNLOCK",
          "VERSION-CONTROL",
          "CHECKOUT",
          "UNCHECKOUT",
          "CHECKIN",
          "UPDATE",
          "LABEL",
          "REPORT",
          "MKWORKSPACE",
          "MKACTIVITY",
          "BASELINE-CONTROL",
          "MERGE",
          "BIND",
          "SEARCH");

  @Override
  public @Nullable Objection object(Call call) {
    int count = WordCountCheck.given(call);
    if (count == 0) {
      return call.refuse(Kind.ARGUMENT_COUNT, "AllowMethods: No method or 'reset' keyword given");
    }
    if (count == 1 && call.word(0).equalsIgnoreCase("reset")) {
      return null;
    }
    for (int i = 0; i < count; i++) {
      if (!METHODS.contains(call.word(i))) {
        return call.refuse(
            Kind.UNKNOWN_VALUE, "AllowMethods: Invalid Method '" + call.word(i) + "'");
      }
    }
    return null;
  }
}
