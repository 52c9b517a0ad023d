package dev.htlint.check;

import dev.htlint.regex.LiteralPattern;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SetEnvIf, BrowserMatch, both without case too, and SetEnvIfExpr: {@code add_setenvif_core} and
 * its callers in httpd's modules/metadata/mod_setenvif.c.
 */
final class SetEnvIfCheck implements ArgumentCheck {
  /** Attributes of the request; any other name is that of a header, or a pattern of such. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "remote_addr",
          "remote_host",
          "request_uri",
          "request_method",
          "request_protocol",
          "server_addr");

  @Override
  public @Nullable Objection object(Call call) {
    if (call.name().equals("SetEnvIfExpr")) {
      return expression(call);
    }
    if (call.name().startsWith("Browser")) {
      return match(call, "User-Agent", 0);
    }
    return call.word(0).isEmpty()
        ? missing(call, "Missing header-field name for ")
        : match(call, call.word(0), 1);
  }

  private static @Nullable Objection match(Call call, String name, int index) {
    String pattern = call.word(index);
    if (pattern.isEmpty()) {
      return missing(call, "Missing regular expression for ");
    }
    if (!LiteralPattern.is(pattern) && !Regexes.compiles(call, pattern)) {
      return call.refuse(Kind.BAD_REGEX, call.name() + " regex could not be compiled.");
    }
    boolean header = !ATTRIBUTES.contains(name.toLowerCase(Locale.ROOT));
    if (header && !isHeader(name) && !Regexes.compiles(call, name)) {
      return call.refuse(Kind.BAD_REGEX, call.name() + "Header name regex could not be compiled.");
    }
    return variables(call, index + 1);
  }

  private static @Nullable Objection expression(Call call) {
    String text = call.word(0);
    if (text.isEmpty()) {
      return missing(call, "Missing expression for ");
    }
    Optional<String> fault = Expressions.fault(call, text, false);
    return fault.isEmpty()
        ? variables(call, 1)
        : call.refuse(
            Kind.BAD_EXPRESSION, "Could not parse expression \"" + text + "\": " + fault.get());
  }

  private static @Nullable Objection variables(Call call, int index) {
    return call.word(index).isEmpty() ? missing(call, "Missing envariable expression for ") : null;
  }

  private static Objection missing(Call call, String message) {
    return call.refuse(Kind.MISSING_VALUE, message + call.name());
  }

  private static boolean isHeader(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Ascii.isLetterOrDigit(c) && c != '-' && c != '_') {
        return false;
      }
    }
    return true;
  }
}
