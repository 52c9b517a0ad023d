package dev.htlint.resolve;

import java.util.Map;

/**
 * Replaces <code>${NAME}</code> once and without a second look, as {@code ap_resolve_env} (httpd's
 * server/util.c) does: by what is defined, otherwise by the environment. The case of names that are
 * defined does not matter, although it does to {@code <IfDefine>}.
 */
final class Variables {
  /** What would become longer stays as it is: a few lines can ask for any number of bytes. */
  private static final int LONGEST = 1 << 20;

  private Variables() {}

  /** {@code text} with what is known replaced; what is unknown stays as it is. */
  static String replace(String text, Map<String, String> known, Map<String, String> environment) {
    int at = text.indexOf("${");
    if (at < 0 || (known.isEmpty() && environment.isEmpty())) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length() + 16);
    int from = 0;
    while (at >= 0) {
      int close = text.indexOf('}', at);
      if (close < 0) {
        break;
      }
      String name = text.substring(at + 2, close);
      String defined = value(name, known);
      String value = defined.isEmpty() ? environment.get(name) : defined;
      if (value != null && result.length() + value.length() <= LONGEST) {
        result.append(text, from, at).append(value);
        from = close + 1;
      }
      at = text.indexOf("${", close + 1);
    }
    return result.append(text, from, text.length()).toString();
  }

  private static String value(String name, Map<String, String> known) {
    for (Map.Entry<String, String> variable : known.entrySet()) {
      if (variable.getKey().equalsIgnoreCase(name)) {
        return variable.getValue();
      }
    }
    return "";
  }
}
