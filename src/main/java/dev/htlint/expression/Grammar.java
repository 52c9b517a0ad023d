package dev.htlint.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * The productions of httpd's {@code server/util_expr_parse.y}, and what a reduction by each does.
 */
final class Grammar {
  /** What httpd does, as far as it can go wrong, when a production is complete. */
  enum Action {
    /** The result is no constant string. */
    NONE,
    /** The result is that of the first symbol. */
    FIRST,
    /** The result is that of the second symbol. */
    SECOND,
    /** The result is an empty string. */
    EMPTY,
    VARIABLE,
    VARIABLE_FUNCTION,
    FUNCTION,
    LIST_FUNCTION,
    UNARY,
    BINARY,
    REGEX,
    /** The scanner's error: parsing ends, without an error of the parser. */
    ABORT
  }

  /**
   * A production.
   *
   * @param left number of the nonterminal
   * @param right numbers of the symbols: a terminal's number, or a nonterminal's number
   * @param precedence that of the last terminal
   */
  record Production(int left, List<Integer> right, int precedence, Action action) {}

  private static final String TEXT =
      """
      $accept: root $end
      root: T_EXPR_BOOL expr
      root: T_EXPR_STRING string
      root: T_ERROR -> ABORT
      expr: T_TRUE
      expr: T_FALSE
      expr: T_OP_NOT expr
      expr: expr T_OP_OR expr
      expr: expr T_OP_AND expr
      expr: comparison
      expr: T_OP_UNARY word -> UNARY
      expr: word T_OP_BINARY word -> BINARY
      expr: '(' expr ')'
      expr: T_ERROR -> ABORT
      comparison: word T_OP_EQ word
      comparison: word T_OP_NE word
      comparison: word T_OP_LT word
      comparison: word T_OP_LE word
      comparison: word T_OP_GT word
      comparison: word T_OP_GE word
      comparison: word T_OP_STR_EQ word
      comparison: word T_OP_STR_NE word
      comparison: word T_OP_STR_LT word
      comparison: word T_OP_STR_LE word
      comparison: word T_OP_STR_GT word
      comparison: word T_OP_STR_GE word
      comparison: word T_OP_IN wordlist
      comparison: word T_OP_REG regex
      comparison: word T_OP_NRE regex
      wordlist: lstfunccall
      wordlist: '{' words '}'
      words: word
      words: words ',' word
      string: string strpart
      string: strpart -> FIRST
      string: T_ERROR -> ABORT
      strpart: T_STRING -> FIRST
      strpart: var
      strpart: backref
      var: T_VAR_BEGIN T_ID T_VAR_END -> VARIABLE
      var: T_VAR_BEGIN T_ID ':' string T_VAR_END -> VARIABLE_FUNCTION
      word: T_DIGIT
      word: word T_OP_CONCAT word
      word: var
      word: backref
      word: strfunccall
      word: T_STR_BEGIN string T_STR_END -> SECOND
      word: T_STR_BEGIN T_STR_END -> EMPTY
      regex: T_REGEX -> REGEX
      regex: T_REGEX_I -> REGEX
      backref: T_REGEX_BACKREF
      lstfunccall: T_ID '(' word ')' -> LIST_FUNCTION
      strfunccall: T_ID '(' word ')' -> FUNCTION
      """;

  /** The productions; the first is the one that accepts. */
  final List<Production> productions = new ArrayList<>();

  private final List<String> nonterminals = new ArrayList<>();

  Grammar() {
    List<String> lines = TEXT.lines().toList();
    for (String line : lines) {
      String left = line.substring(0, line.indexOf(':'));
      if (!nonterminals.contains(left)) {
        nonterminals.add(left);
      }
    }
    for (String line : lines) {
      productions.add(production(line));
    }
  }

  /** How many symbols there are, terminals and nonterminals. */
  int symbols() {
    return Terminal.count() + nonterminals.size();
  }

  private Production production(String line) {
    int colon = line.indexOf(": ");
    int arrow = line.indexOf(" -> ");
    String[] words = line.substring(colon + 2, arrow < 0 ? line.length() : arrow).split(" ", -1);
    List<Integer> right = new ArrayList<>();
    int precedence = 0;
    for (String word : words) {
      int symbol = symbol(word);
      right.add(symbol);
      if (symbol < Terminal.count()) {
        precedence = Terminal.ALL.get(symbol).precedence();
      }
    }
    Action action = arrow < 0 ? Action.NONE : Action.valueOf(line.substring(arrow + 4));
    return new Production(symbol(line.substring(0, colon)), List.copyOf(right), precedence, action);
  }

  private int symbol(String name) {
    int nonterminal = nonterminals.indexOf(name);
    return nonterminal < 0 ? Terminal.of(name).number() : Terminal.count() + nonterminal;
  }
}
