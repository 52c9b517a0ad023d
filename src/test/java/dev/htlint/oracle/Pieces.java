package dev.htlint.oracle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Makes {@code .htaccess} files out of pieces, of the kind that httpd's reading of files is about:
 * lines, words, sections, guards, macros. Arguments that a directive's own handler would judge are
 * such as it accepts. One seed, one file.
 */
final class Pieces {
  private static final List<String> PLAIN =
      List.of(
          "RewriteEngine",
          "ForceType",
          "SetEnv",
          "UnsetEnv",
          "AddType",
          "AddHandler",
          "DirectoryIndex",
          "IndexIgnore",
          "RedirectMatch",
          "Action",
          "DirectorySlash",
          "AddDefaultCharset",
          "AuthName",
          "AuthUserFile",
          "HeaderName",
          "AddCharset",
          "SSLRequireSSL",
          "IndexOrderDefault",
          "MultiviewsMatch",
          "Listen",
          "Define",
          "ServerName",
          "FooBar",
          "php_flag",
          "Redirct",
          "LuaScope",
          "FilterDeclare",
          "ContentDigest",
          "RemoveType",
          "CookieX");

  private static final List<String> GOOD =
      List.of(
          "RewriteEngine On",
          "Options +Indexes",
          "ErrorDocument 404 /x",
          "Require all granted",
          "Order allow,deny",
          "SetEnv A b",
          "DirectoryIndex a b",
          "AddType a/b .c",
          "Header set A b",
          "RedirectMatch ^/a /b",
          "IndexOptions FancyIndexing");

  private static final List<String> WORDS =
      List.of(
          "on",
          "Off",
          "a",
          "b c",
          "\"a b\"",
          "'a \"b'",
          "\"\"",
          "''",
          "\"open",
          "'open",
          "x\"y",
          "a\\ b",
          "\"a\\\"b\"",
          "\\\\x",
          "${WORD}",
          "${TWO}",
          "${EMPTY}",
          "${NOPE}",
          "${",
          "#",
          "# c",
          ">",
          "ä",
          "a>",
          "\"a\"b",
          "\t",
          "a=b");

  private static final List<String> SECTIONS =
      List.of(
          "Files x",
          "FilesMatch \"^a\"",
          "Files \"a b\"",
          "If \"true\"",
          "Limit GET",
          "LimitExcept GET",
          "RequireAll",
          "RequireAny",
          "Directory /x",
          "VirtualHost *",
          "Foo",
          "Foo x",
          "FILES y",
          "Files x y",
          "Files");

  private static final List<String> GUARDS =
      List.of(
          "IfModule mod_rewrite.c",
          "IfModule !mod_rewrite.c",
          "IfModule absent.c",
          "IfModule ! absent.c",
          "IfModule core.c x",
          "ifmodule rewrite_module",
          "IfDefine WORD",
          "IfDefine !NOPE",
          "IfVersion >= 2.4",
          "IfVersion < 2.4",
          "IfVersion 2.4",
          "IfFile /etc/passwd",
          "IfFile /nope",
          "IfDirective RewriteEngine",
          "IfSection Files",
          "IfModule",
          "IfVersion foo",
          "IfModule \"\"");

  private static final List<String> ENDS =
      List.of("\n", "\n", "\n", "\n", "\r\n", "\n\n", " \n", "\\\n");

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  private Pieces(long seed) {
    random = new Random(seed);
  }

  /** The file of {@code seed}, Latin-1. */
  static String file(long seed) {
    Pieces pieces = new Pieces(seed);
    int lines = 1 + pieces.random.nextInt(14);
    for (int i = 0; i < lines; i++) {
      pieces.line();
    }
    while (!pieces.open.isEmpty() && pieces.random.nextInt(12) != 0) {
      pieces.close();
    }
    String text = pieces.text.toString();
    return pieces.random.nextInt(10) == 0 && text.endsWith("\n")
        ? text.substring(0, text.length() - 1)
        : text;
  }

  private String one(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void line() {
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3 -> add(one(GOOD));
      case 4, 5, 6, 7 -> directive();
      case 8, 9, 10 -> open(one(SECTIONS));
      case 11, 12, 13, 14 -> open(one(GUARDS));
      case 15, 16, 17 -> close();
      case 18 ->
          add(
              one(
                  List.of(
                      "# comment",
                      "#<Files x>",
                      "",
                      "  ",
                      "#\\",
                      "\u00EF\u00BB\u00BFFoo",
                      "\u0000a")));
      default -> stray();
    }
  }

  private void directive() {
    StringBuilder line = new StringBuilder(one(PLAIN));
    int words = random.nextInt(5);
    for (int i = 0; i < words; i++) {
      line.append(random.nextInt(15) == 0 ? "  \\\n " : " ").append(one(WORDS));
    }
    add(line.toString());
  }

  private void open(String tag) {
    open.push(tag.split(" ", 2)[0]);
    int odd = random.nextInt(25);
    add("<" + tag + (odd == 0 ? "" : odd == 1 ? "> # x" : odd == 2 ? " >" : ">"));
  }

  private void close() {
    if (!open.isEmpty()) {
      String name = open.pop();
      int odd = random.nextInt(30);
      String end = odd == 0 ? "" : odd == 1 ? "> x" : odd == 2 ? " >" : ">";
      add("</" + (odd == 3 ? name.toUpperCase(java.util.Locale.ROOT) : name) + end);
    }
  }

  private void stray() {
    add("</" + one(List.of("Files", "IfModule", "If", "Foo", "IfVersion", "RequireAll")) + ">");
  }

  private void add(String line) {
    text.append(random.nextInt(6) == 0 ? "  " : "").append(line).append(one(ENDS));
  }
}
