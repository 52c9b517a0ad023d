package dev.htlint.regex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Writes a pattern of PCRE2, as httpd compiles it, anew for {@link java.util.regex.Pattern}, so
 * that both match the same bytes with the same groups: bytes for characters, {@code .} with line
 * ends, {@code $} at the very end only (AP_REG_DEFAULT of include/ap_regex.h). Gives up where Java
 * knows nothing equal: recursion, conditions, verbs, properties.
 */
final class JavaPattern {
  private static final String WORD = "[0-9A-Za-z_]";

  /** A group that is open: what holds when it closes, and whether it looks around. */
  private record Open(int options, boolean looksAround) {}

  private final PatternText text;
  private final Escapes escapes;
  private final PatternTokens tokens;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Integer> names = new HashMap<>();
  private int options;
  private int groups;
  private boolean faithful = true;
  private boolean closedLookaround;

  private JavaPattern(PatternText text, boolean caseless) {
    this.text = text;
    this.escapes = new Escapes(text);
    this.options = Options.DEFAULT | (caseless ? Options.CASELESS : 0);
    this.tokens = new PatternTokens(text, () -> options);
  }

  /** {@code pattern}, which compiles, for Java; null where that cannot be done faithfully. */
  static @Nullable String of(String pattern, boolean caseless) {
    String plain = PlainPattern.toJava(pattern);
    if (plain != null) {
      return caseless ? "(?i)" + plain : plain;
    }
    try {
      StartItems settings = StartItems.of(pattern);
      if (settings.length() > 0) {
        return null;
      }
      return new JavaPattern(PcreSyntax.text(pattern, settings), caseless).translate();
    } catch (PatternFault fault) {
      return null;
    }
  }

  private @Nullable String translate() {
    for (PatternToken token = next(); faithful && token.type() != Token.EOF; token = next()) {
      boolean behindLookaround = closedLookaround;
      closedLookaround = false;
      if (isQuantifier(token)) {
        if (behindLookaround) {
          return null;
        }
        quantifier(token);
      } else {
        write(token);
      }
    }
    return faithful && open.isEmpty() ? out.toString() : null;
  }

  private PatternToken next() {
    PatternToken token = tokens.current();
    tokens.consume();
    return token;
  }

  private boolean has(int option) {
    return (options & option) != 0;
  }

  private void write(PatternToken token) {
    switch (token.type()) {
      case PcreLexer.TEXT, PcreLexer.BLANK, PcreLexer.HASH, PcreLexer.BRACE ->
          literal(token.start(), token.end());
      case PcreLexer.QUOTED ->
          literal(token.start() + 2, token.end() - (escapes.closesQuotation(token) ? 2 : 0));
      case PcreLexer.ESCAPED, PcreLexer.CODED -> character(escapes.character(token));
      case PcreLexer.DIGITS -> digits(token);
      case PcreLexer.DOT -> out.append(has(Options.DOT_ALL) ? "." : "[^\\n]");
      case PcreLexer.CIRCUMFLEX -> out.append(has(Options.MULTI_LINE) ? "(?m:^)" : "\\A");
      case PcreLexer.DOLLAR -> out.append(has(Options.MULTI_LINE) ? "(?m:$)" : "\\z");
      case PcreLexer.BAR -> out.append('|');
      case PcreLexer.TYPE -> type(text.at(token.start() + 1));
      case PcreLexer.SIMPLE_ASSERTION -> assertion(text.at(token.start() + 1));
      case PcreLexer.REFERENCE_NUMBER ->
          reference(number(escapes.wordStart(token), escapes.wordEnd(token)));
      case PcreLexer.REFERENCE_NAME -> reference(names.getOrDefault(word(token), 0));
      case PcreLexer.WORD_EDGE -> wordEdge(text.at(token.start() + 3) == '>');
      case PcreLexer.CLASS_OPEN -> characterClass();
      case PcreLexer.OPTIONS -> change(token);
      case PcreLexer.CLOSE -> close();
      default -> open(token);
    }
  }

  // ------------------------------------------------------------------------------------ characters

  private void literal(int start, int end) {
    for (int i = start; i < end; i++) {
      character(text.at(i));
    }
  }

  private void character(int c) {
    if (has(Options.CASELESS) && isLetter(c)) {
      out.append('[').append((char) c).append((char) (c ^ 0x20)).append(']');
    } else if (isLetter(c) || Escapes.isDigit(c)) {
      out.append((char) c);
    } else {
      out.append(ByteSet.hex(c));
    }
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void digits(PatternToken token) {
    int number = escapes.referenceNumber(token, groups);
    if (number > 0) {
      reference(number);
      return;
    }
    int end = token.start() + 2;
    if (text.at(token.start() + 1) < '8') {
      end = escapes.octalEnd(token);
      character(escapes.octal(token.start() + 1, end));
    } else {
      character(text.at(token.start() + 1));
    }
    literal(end, token.end());
  }

  private void type(int letter) {
    ByteSet set = new ByteSet();
    if (set.addType(letter)) {
      out.append(set.pattern());
    } else {
      switch (letter) {
        case 'N' -> out.append("[^\\n]");
        case 'C' -> out.append('.');
        case 'R' -> out.append("(?>\\x0d\\x0a|[\\x0a-\\x0d\\x85])");
        default -> faithful = false;
      }
    }
  }

  private void assertion(int letter) {
    switch (letter) {
      case 'A', 'G' -> out.append("\\A");
      case 'z' -> out.append("\\z");
      case 'Z' -> out.append("(?=\\n?\\z)");
      case 'b' -> out.append(between(false)).append('|').append(between(true)).append(')');
      case 'B' ->
          out.append("(?:(?<=" + WORD + ")(?=" + WORD + ")|(?<!" + WORD + ")(?!" + WORD + "))");
      default -> faithful = false;
    }
  }

  /** One of the two ways in which a word begins or ends; the first one opens the group. */
  private static String between(boolean begins) {
    return begins ? "(?<!" + WORD + ")(?=" + WORD + ")" : "(?:(?<=" + WORD + ")(?!" + WORD + ")";
  }

  private void wordEdge(boolean end) {
    String ends = "(?<=" + WORD + ")(?!" + WORD + ")";
    out.append("(?:").append(end ? ends : between(true)).append(')');
    closedLookaround = true;
  }

  private void characterClass() {
    ClassReader reader = new ClassReader(text, escapes, has(Options.CASELESS));
    PatternToken token = next();
    while (token.type() != PcreLexer.CLASS_CLOSE && token.type() != Token.EOF) {
      faithful &= reader.add(token);
      token = next();
    }
    out.append(reader.pattern());
  }

  // ----------------------------------------------------------------------------- repeating, groups

  private static boolean isQuantifier(PatternToken token) {
    return switch (token.type()) {
      case PcreLexer.STAR, PcreLexer.PLUS, PcreLexer.QUESTION, PcreLexer.COUNT -> true;
      default -> false;
    };
  }

  private void quantifier(PatternToken token) {
    out.append(text.text(token.start(), token.end()));
    int sign = tokens.LA(1);
    if (sign == PcreLexer.PLUS) {
      next();
      out.append('+');
    } else {
      boolean lazy = sign == PcreLexer.QUESTION;
      if (lazy) {
        next();
      }
      out.append(lazy != has(Options.UNGREEDY) ? "?" : "");
    }
  }

  private void open(PatternToken token) {
    switch (token.type()) {
      case PcreLexer.CAPTURE -> begin(has(Options.NO_CAPTURE) ? "(?:" : "(", false);
      case PcreLexer.NAMED_CAPTURE -> {
        begin("(", false);
        faithful &= names.put(word(token), groups) == null;
      }
      case PcreLexer.OPTIONS_GROUP -> {
        begin("(?:", false);
        change(token);
      }
      case PcreLexer.ATOMIC -> begin("(?>", false);
      case PcreLexer.LOOKAHEAD -> begin("(?=", true);
      case PcreLexer.NEGATIVE_LOOKAHEAD -> begin("(?!", true);
      case PcreLexer.LOOKBEHIND -> begin(isNegative(token) ? "(?<!" : "(?<=", true);
      default -> faithful = false;
    }
  }

  private boolean isNegative(PatternToken token) {
    return text.at(token.end() - 1) == '!' || text.at(token.start() + 2) == 'n';
  }

  private void begin(String opening, boolean looksAround) {
    out.append(opening);
    groups += opening.equals("(") ? 1 : 0;
    open.push(new Open(options, looksAround));
  }

  private void change(PatternToken token) {
    options = Options.changed(options, text, token.start() + 2, token.end() - 1);
  }

  private void close() {
    if (open.isEmpty()) {
      faithful = false;
      return;
    }
    out.append(')');
    Open group = open.pop();
    options = group.options();
    closedLookaround = group.looksAround();
  }

  // ------------------------------------------------------------------------------------ references

  private String word(PatternToken token) {
    return text.text(escapes.wordStart(token), escapes.wordEnd(token));
  }

  private int number(int start, int end) {
    int sign = text.at(start);
    boolean relative = sign == '-' || sign == '+';
    int number = escapes.number(relative ? start + 1 : start, end);
    return sign == '-' ? groups + 1 - number : sign == '+' ? groups + number : number;
  }

  private void reference(int number) {
    faithful &= number > 0;
    out.append(has(Options.CASELESS) ? "(?i:\\" : "(?:\\").append(number).append(')');
  }
}
