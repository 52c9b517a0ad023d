/*
 * Apache httpd's expressions (ap_expr): how their words belong together.
 *
 * Takes what server/util_expr_parse.y takes. That one is left to an automaton like bison's, which
 * says in which words httpd refuses a text (SyntaxCheck); this one gives the tree of a text that is
 * accepted. "or" binds least, then "and", "not", and "." between two values.
 */
parser grammar ExpressionParser;

options { tokenVocab = ExpressionLexer; }

/** A regex without its end is the end. */
condition : disjunction OPEN_REGEX? EOF ;

/** The string flavour. */
wholeString : part* EOF ;

disjunction : conjunction ( OR conjunction )* ;

conjunction : negation ( AND negation )* ;

negation : NOT* test ;

test
  : TRUE                                    # constant
  | FALSE                                   # constant
  | OPEN_PAREN disjunction CLOSE_PAREN      # group
  | UNARY value                             # unary
  | value BINARY value                      # binary
  | value comparator value                  # comparison
  | value ( MATCH | NO_MATCH ) REGEX        # match
  | value IN NAME OPEN_PAREN value CLOSE_PAREN                # inFunction
  | value IN OPEN_BRACE value ( COMMA value )* CLOSE_BRACE    # inList
  ;

comparator
  : STR_EQ | STR_NE | STR_LT | STR_LE | STR_GT | STR_GE | EQ | NE | LT | LE | GT | GE
  ;

value : term ( CONCAT term )* ;

term
  : NUMBER                                  # number
  | BACKREF                                 # backref
  | variable                                # reference
  | NAME OPEN_PAREN value CLOSE_PAREN       # call
  | ( OPEN_DOUBLE | OPEN_SINGLE ) part* CLOSE_STRING    # string
  ;

variable : OPEN_VARIABLE NAME ( COLON part+ )? CLOSE_VARIABLE ;

part : ( TEXT | ESCAPE )+ | BACKREF | variable ;
