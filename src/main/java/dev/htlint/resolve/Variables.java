package dev.htlint.resolve;

import java.util.Map;

/**
 * Replaces <code>${NAME}</code> once and without a second look, as {@code ap_resolve_env} (httpd's
 * server/util.c) does. The case of names does not matter, although it does to {@code <IfDefine>}.
 */
final class Variables {
  private Variables() {}

  /** {@code text} with what is known replaced; what is unknown stays as it is. */
  static String replace(String text, Map<String, String> known) {
    int at = text.indexOf("${");
    if (at < 0 || known.isEmpty()) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length() + 16);
    int from = 0;
    while (at >= 0) {
      int close = text.indexOf('}', at);
      if (close < 0) {
        break;
      }
      String value = value(text.substring(at + 2, close), known);
      if (!value.isEmpty()) {
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
