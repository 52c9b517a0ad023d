package dev.htlint.check;

import dev.htlint.tree.Words;
import org.jspecify.annotations.Nullable;

/**
 * The field of flags behind a RewriteRule or RewriteCond: {@code cmd_parseflagfield} in httpd's
 * modules/mappers/mod_rewrite.c.
 */
final class RewriteFlags {
  /** What is said against one flag. */
  interface Flag {
    /** The complaint, or null; {@code value} is empty where there is none. */
    @Nullable String complaint(String name, String value);
  }

  private RewriteFlags() {}

  /** The first complaint about {@code field}, or null. */
  static @Nullable String complaint(String field, Flag flag) {
    if (!field.startsWith("[") || !field.endsWith("]")) {
      return "bad flag delimiters";
    }
    String text = field.substring(0, field.length() - 1) + ",";
    int at = 1;
    while (at < text.length()) {
      while (at < text.length() && Words.isBlank(text.charAt(at))) {
        at++;
      }
      int comma = text.indexOf(',', at);
      if (comma < 0) {
        return null;
      }
      String complaint = item(text, at, comma, flag);
      if (complaint != null) {
        return complaint;
      }
      at = comma + 1;
    }
    return null;
  }

  /** Where nothing but blanks stands before the comma, httpd takes all that follows for a flag. */
  private static @Nullable String item(String text, int start, int comma, Flag flag) {
    int end = comma;
    while (Words.isBlank(text.charAt(end - 1))) {
      end--;
    }
    String item = text.substring(start, end < start ? text.length() : end);
    int equals = item.indexOf('=');
    return equals < 0
        ? flag.complaint(item, "")
        : flag.complaint(item.substring(0, equals), item.substring(equals + 1));
  }

  static String unknown(String name) {
    return "unknown flag '" + name + "'";
  }
}
