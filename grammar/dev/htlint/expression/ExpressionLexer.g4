/*
 * Words of Apache httpd's expressions (ap_expr), boolean and string flavour.
 *
 * Mirrors server/util_expr_scan.l: the longest match wins, among equals the rule that stands first.
 * A string is not one token but a run of pieces (TEXT, ESCAPE); httpd's T_STRING is such a run, put
 * together by Scanner. Every byte sequence is a sequence of these tokens: there is no lexical error.
 * The input is Latin-1, a character a byte.
 */
lexer grammar ExpressionLexer;

tokens { OPEN_REGEX }

@members {
  /**
   * Takes in the rest of a regex, whose first delimiter has just been read. One that is not closed
   * goes on to the end of the text, which then is the end of the expression to httpd.
   */
  private void regex() {
    int delimiter = _input.LA(-1);
    while (_input.LA(1) != delimiter) {
      if (_input.LA(1) == EOF) {
        setType(OPEN_REGEX);
        return;
      }
      getInterpreter().consume(_input);
    }
    getInterpreter().consume(_input);
    if (_input.LA(1) == 'i') {
      getInterpreter().consume(_input);
    }
  }
}

// ------------------------------------------------------------------------------ a condition's words

BLANKS : [ \t\n]+ -> skip ;

OPEN_DOUBLE : '"' -> pushMode(DOUBLE_QUOTED) ;
OPEN_SINGLE : '\'' -> pushMode(SINGLE_QUOTED) ;
OPEN_VARIABLE : '%{' -> pushMode(VARIABLE) ;
BACKREF : '$' DIGIT ;

/** The delimiter may be a letter's neighbour: m_x_ is a name, m_ the beginning of a regex. */
REGEX : ( '/' | 'm' [/#$%^,;:_?|\-!.'"] ) { regex(); } ;

STR_EQ : '=' '='? ;
STR_NE : '!=' ;
STR_LT : '<' ;
STR_LE : '<=' ;
STR_GT : '>' ;
STR_GE : '>=' ;
MATCH : '=~' ;
NO_MATCH : '!~' ;
AND : 'and' | '&&' ;
OR : 'or' | '||' ;
NOT : 'not' | '!' ;
CONCAT : '.' ;
IN : '-in' | 'in' ;
EQ : '-eq' | 'eq' ;
NE : '-ne' | 'ne' ;
GE : '-ge' | 'ge' ;
LE : '-le' | 'le' ;
GT : '-gt' | 'gt' ;
LT : '-lt' | 'lt' ;
UNARY : '-' [a-zA-Z_] ;
BINARY : '-' [a-zA-Z_] [a-zA-Z_0-9]+ ;
TRUE : 'true' ;
FALSE : 'false' ;
NUMBER : '-'? DIGIT+ ;
NAME : FIRST REST* ;
OPEN_PAREN : '(' ;
CLOSE_PAREN : ')' ;
OPEN_BRACE : '{' ;
CLOSE_BRACE : '}' ;
COMMA : ',' ;
COLON : ':' ;
UNKNOWN : . ;

fragment DIGIT : [0-9] ;
fragment FIRST : [a-zA-Z] ;
fragment REST : [a-zA-Z0-9_] ;

// --------------------------------------------------------------------------------- inside a string

mode SINGLE_QUOTED;

CLOSE_SINGLE : '\'' -> type(CLOSE_STRING), popMode ;
SINGLE_TEXT : ( [%$] | ~[\\\n'%$]+ ) -> type(TEXT) ;
SINGLE_ESCAPE : ESCAPED -> type(ESCAPE) ;
SINGLE_HIGH_ESCAPE : ABOVE_BYTE -> type(HIGH_ESCAPE) ;
SINGLE_BAD_ESCAPE : MANY_DIGITS -> type(BAD_ESCAPE) ;
SINGLE_VARIABLE : '%{' -> type(OPEN_VARIABLE), pushMode(VARIABLE) ;
SINGLE_BACKREF : '$' DIGIT -> type(BACKREF) ;
SINGLE_NEWLINE : '\n' -> type(NEWLINE) ;
SINGLE_JAM : '\\' -> type(JAM) ;

mode DOUBLE_QUOTED;

CLOSE_STRING : '"' -> popMode ;
TEXT : [%$] | ~[\\\n"%$]+ ;
ESCAPE : ESCAPED ;
HIGH_ESCAPE : ABOVE_BYTE ;
BAD_ESCAPE : MANY_DIGITS ;
DOUBLE_VARIABLE : '%{' -> type(OPEN_VARIABLE), pushMode(VARIABLE) ;
DOUBLE_BACKREF : '$' DIGIT -> type(BACKREF) ;
NEWLINE : '\n' ;

/** A backslash at the very end. httpd's scanner has no rule for it and ends the process. */
JAM : '\\' ;

/** A text that is a string as a whole: the string flavour begins here. */
mode WHOLE;

WHOLE_TEXT : ( [%$] | ~[\\\n%$]+ ) -> type(TEXT) ;
WHOLE_ESCAPE : ESCAPED -> type(ESCAPE) ;
WHOLE_HIGH_ESCAPE : ABOVE_BYTE -> type(HIGH_ESCAPE) ;
WHOLE_BAD_ESCAPE : MANY_DIGITS -> type(BAD_ESCAPE) ;
WHOLE_VARIABLE : '%{' -> type(OPEN_VARIABLE), pushMode(VARIABLE) ;
WHOLE_BACKREF : '$' DIGIT -> type(BACKREF) ;
WHOLE_NEWLINE : '\n' -> type(NEWLINE) ;
WHOLE_JAM : '\\' -> type(JAM) ;

fragment ESCAPED : '\\' ( [0-7] [0-7]? | [0-3] [0-7] [0-7] | ~[0-9] ) ;
fragment ABOVE_BYTE : '\\' [4-7] [0-7] [0-7] ;
fragment MANY_DIGITS : '\\' DIGIT+ ;

// ----------------------------------------------------------------------------- a variable, %{NAME}

mode VARIABLE;

VARIABLE_NAME : FIRST REST* -> type(NAME) ;
CLOSE_VARIABLE : '}' -> popMode ;
VARIABLE_COLON : ':' -> type(COLON), mode(ARGUMENT) ;
VARIABLE_NEWLINE : '\n' -> type(NEWLINE) ;
NO_NAME : . ;

// ------------------------------------------------------------- the argument in %{function:argument}

mode ARGUMENT;

ARGUMENT_TEXT : ( [%$] | ~[\\\n"'%}$]+ ) -> type(TEXT) ;
ARGUMENT_ESCAPE : ESCAPED -> type(ESCAPE) ;
ARGUMENT_HIGH_ESCAPE : ABOVE_BYTE -> type(HIGH_ESCAPE) ;
ARGUMENT_BAD_ESCAPE : MANY_DIGITS -> type(BAD_ESCAPE) ;
ARGUMENT_VARIABLE : '%{' -> type(OPEN_VARIABLE), pushMode(VARIABLE) ;
ARGUMENT_BACKREF : '$' DIGIT -> type(BACKREF) ;
ARGUMENT_NEWLINE : '\n' -> type(NEWLINE) ;
ARGUMENT_CLOSE : '}' -> type(CLOSE_VARIABLE), popMode ;

/** A quote; there is no rule for it either. */
ARGUMENT_JAM : ( '\\' | ["'] ) -> type(JAM) ;
