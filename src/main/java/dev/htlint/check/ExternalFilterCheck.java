package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** ExtFilterDefine: {@code define_filter} in httpd's modules/filters/mod_ext_filter.c. */
final class ExternalFilterCheck implements ArgumentCheck {
  private static final String[] KEYS = {
    "ftype=", "enableenv=", "disableenv=", "intype=", "outtype="
  };

  @Override
  public @Nullable Objection object(Call call) {
    String text = call.raw();
    int at = behindWord(text, 0);
    String name = text.substring(0, at).strip();
    if (call.memory().isSecondExternalFilter(name.toLowerCase(Locale.ROOT))) {
      return call.refuse(Kind.UNKNOWN_VALUE, "ExtFilter " + name + " is already defined");
    }
    at = behindBlanks(text, at);
    while (at < text.length()) {
      String rest = text.substring(at);
      String word = rest.substring(0, behindWord(rest, 0));
      String fault = fault(word, rest);
      if (fault != null) {
        return call.refuse(Kind.BAD_FORMAT, fault);
      }
      int end = Ascii.startsWith(rest, "cmd=\"") ? closingQuote(rest, 5) + 1 : word.length();
      at = behindBlanks(text, at + end);
    }
    return null;
  }

  private static @Nullable String fault(String word, String rest) {
    if (Ascii.startsWith(word, "preservescontentlength")) {
      return word.equalsIgnoreCase("preservescontentlength")
          ? null
          : "mangled argument `" + word + "'";
    }
    if (Ascii.startsWith(word, "mode=")) {
      String mode = word.substring(5);
      return mode.equalsIgnoreCase("output") || mode.equalsIgnoreCase("input")
          ? null
          : "Invalid mode: `" + mode + "'";
    }
    if (Ascii.startsWith(word, "cmd=")) {
      return rest.startsWith("\"", 4) && closingQuote(rest, 5) == rest.length()
          ? "Expected cmd= delimiter"
          : null;
    }
    for (String key : KEYS) {
      if (Ascii.startsWith(word, key)) {
        return null;
      }
    }
    return "Unexpected parameter: `" + rest + "'";
  }

  private static int closingQuote(String text, int start) {
    int at = start;
    boolean escaping = false;
    while (at < text.length() && (escaping || text.charAt(at) != '"')) {
      escaping = !escaping && text.charAt(at) == '\\';
      at++;
    }
    return at;
  }

  private static int behindWord(String text, int start) {
    int at = start;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int behindBlanks(String text, int start) {
    int at = start;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
