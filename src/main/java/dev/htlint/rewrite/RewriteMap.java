package dev.htlint.rewrite;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A RewriteMap: {@code cmd_rewritemap} and {@code lookup_map} of modules/mappers/mod_rewrite.c.
 * Maps that are texts or functions of httpd's own are looked up; what programs and databases say is
 * not known.
 */
final class RewriteMap {
  /** So much of a text is read. */
  private static final int MOST_BYTES = 4 << 20;

  /** httpd takes what is longer for several lines. */
  private static final int LONGEST_LINE = 1024;

  private enum Kind {
    TEXT,
    /** One of several values by chance. */
    RANDOM,
    FUNCTION,
    OTHER
  }

  private final Kind kind;
  private final String source;
  private @Nullable Map<String, String> values;
  private boolean cut;

  private RewriteMap(Kind kind, String source) {
    this.kind = kind;
    this.source = source;
  }

  /** The map whose type and source are {@code text}. */
  static RewriteMap of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("txt:") || lower.startsWith("rnd:")) {
      return new RewriteMap(lower.startsWith("r") ? Kind.RANDOM : Kind.TEXT, text.substring(4));
    }
    if (lower.startsWith("int:")) {
      return new RewriteMap(Kind.FUNCTION, text.substring(4));
    }
    boolean other = lower.matches("(?s)(dbm|dbd:|fastdbd:|prg:).*");
    return new RewriteMap(other ? Kind.OTHER : Kind.TEXT, text);
  }

  /** What it has for {@code key}, or null; {@code unknown} is told why that cannot be said. */
  @Nullable String value(
      String key, ServerRules server, SiteFiles files, Consumer<String> unknown) {
    switch (kind) {
      case FUNCTION -> {
        return function(key);
      }
      case OTHER -> {
        unknown.accept("what " + source + " has for " + key);
        return null;
      }
      default -> {
        return text(key, server.path(source), files, unknown);
      }
    }
  }

  private String function(String key) {
    return switch (source) {
      case "toupper" -> UriText.upper(key);
      case "tolower" -> UriText.lower(key);
      case "escape" -> UriText.escape(key);
      default -> unescape(key);
    };
  }

  /** {@code ap_unescape_url}, which goes on behind what it does not like; a NUL ends a text. */
  private static String unescape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int code = text.charAt(i) == '%' ? UriText.code(text, i + 1) : -1;
      if (code == 0) {
        break;
      }
      out.append(code < 0 ? text.charAt(i) : (char) code);
      i += code < 0 ? 0 : 2;
    }
    return out.toString();
  }

  private @Nullable String text(
      String key, String path, SiteFiles files, Consumer<String> unknown) {
    if (path.isEmpty() || files.kind(path) == SiteFiles.Kind.UNSEEN) {
      unknown.accept("what the map " + source + " has for " + key + ", for it does not lie here");
      return null;
    }
    Map<String, String> all = values;
    if (all == null) {
      byte[] bytes = files.head(path, MOST_BYTES);
      cut = bytes.length == MOST_BYTES;
      all = read(new String(bytes, StandardCharsets.ISO_8859_1));
      values = all;
    }
    String value = all.get(key);
    if (value == null && cut) {
      unknown.accept("what the map " + source + " has for " + key + ", for it is too long");
    }
    if (value != null && kind == Kind.RANDOM && value.indexOf('|') >= 0) {
      unknown.accept("which of " + value + " the map " + source + " takes for " + key);
    }
    return value;
  }

  /** {@code lookup_map_txtfile}. */
  private static Map<String, String> read(String text) {
    Map<String, String> values = new HashMap<>();
    int at = 0;
    while (at < text.length()) {
      int feed = text.indexOf('\n', at);
      int end = Math.min(feed < 0 ? text.length() : feed + 1, at + LONGEST_LINE);
      line(text.substring(at, end), values);
      at = end;
    }
    return values;
  }

  private static void line(String line, Map<String, String> values) {
    if (line.isEmpty() || line.charAt(0) == '#' || isBlank(line.charAt(0))) {
      return;
    }
    int key = 0;
    while (key < line.length() && !isBlank(line.charAt(key))) {
      key++;
    }
    int start = key;
    while (start < line.length() && isBlank(line.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < line.length() && !isBlank(line.charAt(end))) {
      end++;
    }
    if (end > start) {
      values.putIfAbsent(line.substring(0, key), line.substring(start, end));
    }
  }

  /** {@code isspace} in the C locale. */
  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
