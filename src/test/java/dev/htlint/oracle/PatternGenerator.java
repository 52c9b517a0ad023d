package dev.htlint.oracle;

import java.util.List;
import java.util.Random;

/**
 * Makes up regular expressions, the same ones from the same seed: such as stand in rewrite rules,
 * such as only a tester writes, and both with a few characters changed.
 */
public final class PatternGenerator {
  private static final List<String> REALISTIC =
      List.of(
          "^index\\.php$",
          "^(.*)$",
          "^/?old/([0-9]+)/(.+?)/?$",
          "\\.(gif|jpe?g|png|webp|svg)$",
          "^(?:www\\.)?(example\\.(?:com|org))$",
          "(?i)bot|crawl(er)?|spider",
          "^(?!www\\.)(.+)$",
          "(?<!\\.html)$",
          "^([a-z]{2})(-[A-Z]{2})?/",
          "^[^/]+/([\\w-]+)\\.html?$",
          "^(?<year>\\d{4})/(?<month>0[1-9]|1[0-2])/",
          "(^|/)\\.(?!well-known/)",
          "^/([^/]*)/(\\1)/?$",
          "[[:alnum:]_.-]+@[[:alpha:]]{2,}",
          "^(?P<lang>en|de|fr)/(?P=lang)$",
          "\\.(?:(?:php|inc)[0-9]?|tpl\\.php)$",
          "https?://[^\\s\"'<>]+",
          "^/%[0-9A-Fa-f]{2}",
          "(?x) ^ (a|b) # either\n /$",
          "^((?:[^()]|\\((?1)\\))*)$",
          "\\bselect\\b.*?\\bfrom\\b",
          "^\\xc3\\xa9t\u00C3\u00A9$",
          "[\\x00-\\x1f\\x7f]");

  private static final List<String> ATOMS =
      List.of(
          "a",
          "b",
          "z",
          "0",
          "-",
          " ",
          "#",
          "\n",
          ".",
          "^",
          "$",
          "\\d",
          "\\W",
          "\\s",
          "\\h",
          "\\V",
          "\\R",
          "\\X",
          "\\N",
          "\\C",
          "\\b",
          "\\B",
          "\\A",
          "\\z",
          "\\Z",
          "\\G",
          "\\K",
          "\\.",
          "\\-",
          "\\t",
          "\\e",
          "\\x41",
          "\\x{41}",
          "\\x{100}",
          "\\o{101}",
          "\\o{8}",
          "\\cA",
          "\\c",
          "\\012",
          "\\377",
          "\\400",
          "\\8",
          "\\1",
          "\\2",
          "\\10",
          "\\12",
          "\\g1",
          "\\g{-1}",
          "\\g{+1}",
          "\\g{n}",
          "\\g<1>",
          "\\g'n'",
          "\\g<-1>",
          "\\k<n>",
          "\\k{m}",
          "\\k'n'",
          "\\k",
          "\\g",
          "(?R)",
          "(?1)",
          "(?2)",
          "(?-1)",
          "(?+1)",
          "(?&n)",
          "(?P>m)",
          "(?P=n)",
          "\\p{L}",
          "\\pL",
          "\\P{^Lu}",
          "\\p{Any}",
          "\\p{sc:Greek}",
          "\\p{bc=al}",
          "\\p{foo}",
          "\\p{",
          "\\p1",
          "\\Qa+b\\E",
          "\\Q\\E",
          "\\E",
          "\\Q(",
          "\\u",
          "\\L",
          "\\i",
          "\\N{2}",
          "\\N{U+41}",
          "\\N{x}",
          "(?#c)",
          "(?#",
          "(*ACCEPT)",
          "(*FAIL)",
          "(*F:x)",
          "(*MARK:m)",
          "(*:m)",
          "(*THEN)",
          "(*SKIP:n)",
          "(*PRUNE:)",
          "(*COMMIT)",
          "(*MARK)",
          "(*foo)",
          "(*FOO)",
          "(*",
          "(?C)",
          "(?C9)",
          "(?C256)",
          "(?C'x')",
          "(?C{a}}b})",
          "(?C\"",
          "(?i)",
          "(?x)",
          "(?-x)",
          "(?xx)",
          "(?n)",
          "(?-n)",
          "(?J)",
          "(?-J)",
          "(?^)",
          "(?^-i)",
          "(?i-i-x)",
          "(?z)",
          "(?)",
          "[[:<:]]",
          "[[:>:]]",
          "\u00E9",
          "\u00C3\u00A9",
          "\u0085",
          "\u00FF",
          "{",
          "}",
          "]",
          "{,3}",
          "{3",
          "\\\\",
          "\\",
          "'",
          "\"",
          "/");

  private static final List<String> OPENINGS =
      List.of(
          "(",
          "(",
          "(",
          "(?:",
          "(?:",
          "(?>",
          "(?|",
          "(?=",
          "(?!",
          "(?<=",
          "(?<!",
          "(?*",
          "(?<*",
          "(?<n>",
          "(?P<m>",
          "(?'n'",
          "(?<m>",
          "(?i:",
          "(?x:",
          "(?x-i:",
          "(?^x:",
          "(?n:",
          "(*pla:",
          "(*nlb:",
          "(*plb:",
          "(*napla:",
          "(*naplb:",
          "(*atomic:",
          "(*sr:",
          "(*asr:",
          "(?(1)",
          "(?(2)",
          "(?(-1)",
          "(?(+1)",
          "(?(n)",
          "(?(<m>)",
          "(?('n')",
          "(?(R)",
          "(?(R1)",
          "(?(R&n)",
          "(?(DEFINE)",
          "(?(VERSION>=10.4)",
          "(?(VERSION=8)",
          "(?(?=a)",
          "(?(?<!b)",
          "(?(?C1)(?=a)",
          "(?(*pla:a)",
          "(?(*napla:a)",
          "(?(",
          "(?<",
          "(?P",
          "(?<1>",
          "(?<a-b>",
          "(?(0)",
          "(?(99)");

  private static final List<String> QUANTIFIERS =
      List.of(
          "*", "+", "?", "*?", "+?", "??", "*+", "++", "?+", "{2}", "{2,}", "{1,3}", "{0}", "{1}",
          "{0,1}", "{1,1}+", "{2}?", "{3,2}", "{65536}", "{0,}", "{1,}+", "{2,3}+", "{2,}+",
          "{1,3}+", "{0,4}", "{40}", "{0}+", "***", "+ ?", "+(?#x)?");

  private static final List<String> CLASS_ITEMS =
      List.of(
          "a",
          "z",
          "A",
          "0",
          "-",
          "-",
          "^",
          "]",
          "[",
          " ",
          "\t",
          "a-z",
          "z-a",
          "0-9",
          "a-a",
          "\\d",
          "\\W",
          "\\s-",
          "-\\d",
          "\\h",
          "\\V",
          "\\R",
          "\\X",
          "\\B",
          "\\b",
          "\\N",
          "\\A",
          "\\g",
          "\\k",
          "\\x41",
          "\\x{ff}",
          "\\o{7}",
          "\\101",
          "\\8",
          "\\777",
          "\\cA",
          "\\]",
          "\\[",
          "\\-",
          "\\\\",
          "\\n",
          "\\Qa-z\\E",
          "\\Q]\\E",
          "\\E",
          "\\Q",
          "[:alpha:]",
          "[:^digit:]",
          "[:foo:]",
          "[.a.]",
          "[=a=]",
          "[:",
          ":]",
          "[:a\\]:]",
          "[:upper:]-",
          "\\p{Lu}",
          "\\P{Greek}",
          "\\pN",
          "\\p{x}",
          "\\u",
          "\u00E9",
          "\u00C3\u00A9",
          "#",
          "kK",
          "aA",
          "\\C",
          "(?#",
          "&&",
          "~~");

  private static final List<String> STARTS =
      List.of(
          "(*UTF)",
          "(*UCP)",
          "(*UTF)(*UCP)",
          "(*UTF8)",
          "(*CRLF)",
          "(*ANY)",
          "(*CR)",
          "(*NUL)(?x)",
          "(*LIMIT_MATCH=10)",
          "(*LIMIT_DEPTH=)",
          "(*NO_JIT)",
          "(*BSR_ANYCRLF)",
          "(*NOTEMPTY)",
          "(*utf)",
          "(*LIMIT_HEAP=99999999999)",
          "(*ANYCRLF)",
          "(?i)",
          "(?x)",
          "(?xx)");

  private static final String SIGNS = "()[]{}|?*+\\^$.-#:<>=!,&'PRCQEdxgkpnN0123489az \n_\u00E9";

  private final Random random;

  /** A generator of the patterns of {@code seed}. */
  public PatternGenerator(long seed) {
    random = new Random(seed);
  }

  /** The next pattern: ISO 8859-1 without NUL. */
  public String next() {
    StringBuilder pattern = new StringBuilder();
    if (random.nextInt(12) == 0) {
      pattern.append(one(STARTS));
    }
    switch (random.nextInt(4)) {
      case 0 -> pattern.append(one(REALISTIC));
      case 1 -> pattern.append(one(REALISTIC)).append(one(ATOMS)).append(one(REALISTIC));
      default -> alternatives(pattern, random.nextInt(4));
    }
    int changes = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
    for (int i = 0; i < changes; i++) {
      change(pattern);
    }
    return pattern.toString();
  }

  private String one(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void alternatives(StringBuilder pattern, int depth) {
    int branches = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 1;
    for (int i = 0; i < branches; i++) {
      if (i > 0) {
        pattern.append('|');
      }
      int pieces = random.nextInt(4);
      for (int j = 0; j < pieces; j++) {
        piece(pattern, depth);
      }
    }
  }

  private void piece(StringBuilder pattern, int depth) {
    int kind = random.nextInt(10);
    if (kind < 3 && depth > 0) {
      pattern.append(one(OPENINGS));
      alternatives(pattern, depth - 1);
      pattern.append(')');
    } else if (kind < 5) {
      characterClass(pattern);
    } else if (kind < 8) {
      pattern.append(one(ATOMS));
    } else {
      pattern.append((char) ('a' + random.nextInt(4)));
    }
    if (random.nextInt(4) == 0) {
      pattern.append(one(QUANTIFIERS));
    }
  }

  private void characterClass(StringBuilder pattern) {
    pattern.append(random.nextInt(4) == 0 ? "[^" : "[");
    int items = 1 + random.nextInt(3);
    for (int i = 0; i < items; i++) {
      pattern.append(one(CLASS_ITEMS));
    }
    pattern.append(']');
  }

  private void change(StringBuilder pattern) {
    if (pattern.length() == 0) {
      return;
    }
    int at = random.nextInt(pattern.length());
    switch (random.nextInt(5)) {
      case 0 -> pattern.deleteCharAt(at);
      case 1 -> pattern.insert(at, sign());
      case 2 -> pattern.setCharAt(at, sign());
      case 3 -> pattern.insert(at, one(random.nextBoolean() ? ATOMS : OPENINGS));
      default -> {
        int end = at + random.nextInt(Math.min(9, pattern.length() - at) + 1);
        String piece = pattern.substring(at, end);
        pattern.insert(random.nextInt(pattern.length() + 1), piece);
      }
    }
  }

  private char sign() {
    return random.nextInt(20) == 0
        ? (char) (1 + random.nextInt(255))
        : SIGNS.charAt(random.nextInt(SIGNS.length()));
  }
}
