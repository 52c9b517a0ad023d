package dev.htlint.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Texts that look like httpd's expressions: sound ones, and the same with words dropped, doubled,
 * swapped and put in, with odd bytes and cut ends. No line feed and no NUL, which no line holds.
 */
final class ExpressionCases {
  private static final List<String> VARIABLES =
      List.of(
          "HTTPS",
          "http_host",
          "REQUEST_URI",
          "TIME",
          "REMOTE_PORT",
          "HTTP2",
          "SSL_PROTOCOL",
          "ssl_",
          "HC_x",
          "HTTP_X",
          "NOPE",
          "x1",
          "TIME_",
          "Api_Version",
          "reqenv");
  private static final List<String> FUNCTIONS =
      List.of(
          "req",
          "HTTP",
          "tolower",
          "md5",
          "file",
          "FileSize",
          "ssl",
          "SSL",
          "ldap",
          "replace",
          "filemod",
          "nope",
          "hc",
          "PeerExtList",
          "req_novary",
          "base64",
          "unescape",
          "REQENV");
  private static final List<String> UNARY =
      List.of("-d", "-D", "-F", "-f", "-n", "-z", "-T", "-R", "-U", "-A", "-x", "-X", "-_", "-a");
  private static final List<String> BINARY =
      List.of(
          "-ipmatch", "-IPMATCH", "-fnmatch", "-strmatch", "-strcmatch", "-nope", "-inn", "-_1");
  private static final List<String> COMPARISONS =
      List.of(
          "=", "==", "!=", "<", "<=", ">", ">=", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "eq",
          "ne", "lt", "le", "gt", "ge");
  private static final List<String> REGEXES =
      List.of(
          "/a/", "/a(b)/i", "m#x#", "m_y_i", "m'^a$'", "m\"z\"", "m!a|b!", "m-x-i", "/(/", "/[/",
          "m%a%", "m;a;", "m.a.", "//", "m^a^", "m$a$", "m{a}", "/a/x", "m,[,i", "m?a?", "m:a:");
  private static final List<String> SUBNETS =
      List.of(
          "10.0.0.0/8",
          "10",
          "10.",
          "1.2.3.4",
          "1.2.3.4/33",
          "1.2.3.4/0",
          "1.2.3.4/255.0.0.0",
          "::1",
          "::ffff:1.2.3.4",
          "1::2::3",
          "2001:db8::/32",
          "::/129",
          "256",
          "x",
          "",
          "1.2/8",
          "01.02.03.04",
          "1.2.3.4/ 8",
          "1.2.3.4/+8",
          "::1.2.3.4",
          "1:2:3:4:5:6:7:8",
          ":",
          "1:",
          "0:0:0:0:0:ffff:1:2",
          "::0:0:0:0:0:ffff:1.2.3.4",
          "00001::",
          "12345::",
          "1.2.3.4.",
          ".1");
  private static final List<String> PIECES =
      List.of(
          "a", "foo bar", "%", "$", "}", "{", "%%", "$$", "\\n", "\\'", "\\\"", "\\\\", "\\101",
          "\\400", "\\8", "\\18", "\\1234", "\\0", "\\x", "$1", "$0", "\u00e9", "\u0001", "\t", "/",
          ",", ":", "1", ".", "#", "${x}", "%x", "\\%{", "\\$1");
  private static final List<String> ODD =
      List.of(
          "@", "#", "&", "|", "~", ";", "?", "*", "+", "[", "]", "`", "^", "\\", "\r", "\u000b",
          "\f", "\u00a0", "\u00ff", "\u0080", "\u007f", "-", "$", "%", "'", "\"", "{", "}", "(",
          ")", ",", ":", ".", "!", "=", "<", ">", "/", "m/", "m_", "m", "i", "0", "7", "_", "e",
          " ");
  private static final List<String> WORDS =
      List.of(
          "true",
          "false",
          "TRUE",
          "and",
          "or",
          "not",
          "AND",
          "&&",
          "||",
          "!",
          "in",
          "-in",
          "(",
          ")",
          "{",
          "}",
          ",",
          ":",
          ".",
          "foo",
          "12",
          "-12",
          "007",
          "%{",
          "}",
          "%{HTTPS}",
          "'",
          "\"",
          "''",
          "$1",
          "$",
          "=~",
          "!~",
          "==",
          "===",
          "=",
          "<>",
          "eq",
          "-eq",
          "-f",
          "-strmatch",
          "/a/",
          "m",
          "'a'",
          "\"b\"",
          "i",
          "PeerExtList",
          "@",
          "#",
          "- 1",
          "a.b",
          "1.2");

  private final Random random;

  ExpressionCases(long seed) {
    this.random = new Random(seed);
  }

  /** A text for a condition. */
  String condition() {
    List<String> words = new ArrayList<>();
    expression(words, 3);
    return finished(words);
  }

  /** A text that is a string as a whole. */
  String string() {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      words.add(random.nextInt(3) == 0 ? word(3) : pieces(2, "\"'"));
    }
    return finished(words);
  }

  private String finished(List<String> words) {
    if (random.nextInt(5) < 3) {
      for (int i = random.nextInt(3); i >= 0; i--) {
        mutate(words);
      }
    }
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      text.append(word).append(chance(6) ? "" : chance(20) ? "\t " : " ");
    }
    if (chance(6)) {
      for (int i = random.nextInt(3); i >= 0 && text.length() > 0; i--) {
        int at = random.nextInt(text.length());
        text.replace(at, at + random.nextInt(2), chance(2) ? "" : pick(ODD));
      }
    }
    if (chance(25)) {
      text.setLength(random.nextInt(text.length() + 1));
    }
    return text.toString();
  }

  private void mutate(List<String> words) {
    int at = random.nextInt(words.size() + 1);
    boolean inside = at < words.size();
    switch (random.nextInt(5)) {
      case 0 -> words.add(at, pick(WORDS));
      case 1 -> words.add(at, word(1));
      case 2 -> words.add(at, inside ? words.get(at) : pick(ODD));
      case 3 -> {
        if (inside) {
          words.remove(at);
        }
      }
      default -> {
        if (inside) {
          Collections.swap(words, at, random.nextInt(words.size()));
        }
      }
    }
  }

  private void expression(List<String> words, int depth) {
    switch (depth == 0 ? 6 : random.nextInt(12)) {
      case 0 -> {
        words.add(chance(2) ? "!" : "not");
        expression(words, depth - 1);
      }
      case 1, 2 -> {
        expression(words, depth - 1);
        words.add(pick(List.of("and", "&&", "or", "||")));
        expression(words, depth - 1);
      }
      case 3 -> {
        words.add("(");
        expression(words, depth - 1);
        words.add(")");
      }
      case 4 -> {
        words.add(pick(UNARY));
        words.add(chance(3) ? subnet() : word(depth));
      }
      case 5 -> {
        words.add(word(depth));
        words.add(pick(BINARY));
        words.add(chance(2) ? subnet() : word(depth));
      }
      case 6 -> words.add(chance(2) ? "true" : "false");
      case 7 -> list(words, depth);
      case 8 -> {
        words.add(word(depth));
        words.add(chance(2) ? "=~" : "!~");
        words.add(pick(REGEXES));
      }
      default -> {
        words.add(word(depth));
        words.add(pick(COMPARISONS));
        words.add(word(depth));
      }
    }
  }

  private void list(List<String> words, int depth) {
    words.add(word(depth));
    words.add(chance(2) ? "in" : "-in");
    if (chance(3)) {
      words.add(pick(FUNCTIONS) + "(" + word(depth) + ")");
      return;
    }
    words.add("{");
    for (int i = random.nextInt(3); i >= 0; i--) {
      words.add(word(depth));
      words.add(i == 0 ? "}" : ",");
    }
  }

  private String subnet() {
    return "'" + pick(SUBNETS) + "'";
  }

  private String word(int depth) {
    int what = random.nextInt(depth <= 0 ? 4 : 8);
    return switch (what) {
      case 0 -> chance(4) ? "-" + random.nextInt(99) : "" + random.nextInt(9999);
      case 1 -> "'" + pieces(depth, "'") + "'";
      case 2 -> "\"" + pieces(depth, "\"") + "\"";
      case 3 -> "%{" + pick(VARIABLES) + "}";
      case 4 -> "%{" + pick(FUNCTIONS) + ":" + pieces(depth - 1, "\"'}") + "}";
      case 5 -> pick(FUNCTIONS) + "(" + word(depth - 1) + ")";
      case 6 -> word(depth - 1) + (chance(2) ? " . " : ".") + word(depth - 1);
      default -> "$" + random.nextInt(10);
    };
  }

  private String pieces(int depth, String without) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      boolean variable = depth > 0 && chance(4);
      String piece = variable ? word(depth - 1) : pick(PIECES);
      boolean isUnwanted =
          without.chars().anyMatch(c -> piece.indexOf(c) >= 0) && !piece.startsWith("\\");
      text.append(isUnwanted && !chance(30) && !piece.startsWith("%{") ? "q" : piece);
    }
    return text.toString();
  }

  private boolean chance(int one) {
    return random.nextInt(one) == 0;
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
