/*
 * Words of PCRE2 patterns, version 10.42; the manual is pcre2pattern(3).
 *
 * A rule here need only find the right end of what is valid: where nothing but a short rule of the
 * last resort (BAD_...) fits, the pattern is faulty, and BadItem finds out why from the text.
 * PatternTokens does what depends on options in effect, and the beginning of a class.
 *
 * Characters reach the lexer through PatternText, which shows each above 0x7F as 0x7F, and Unicode's
 * pattern white space as VT.
 */
lexer grammar PcreLexer;

/** [:alpha:] and the like inside a class; only PatternTokens makes it. */
tokens { CLASS_POSIX }

// ---------------------------------------------------------------------------------- plain characters

TEXT : ~[\\^$.|()?*+{[#\t-\r ]+ ;

/** Ignored in extended mode. */
BLANK : [\t-\r ]+ ;

/** Begins a comment in extended mode. */
HASH : '#' ;

/** A brace that begins no quantifier. */
BRACE : '{' ;

/** \Q...\E; the end of the pattern ends it too. */
QUOTED : '\\Q' ( ~'\\' | '\\'+ ~[\\E] )* '\\'* ( '\\E' )? ;

/** \E that ends nothing is ignored. */
QUOTE_END : '\\E' ;

COMMENT : '(?#' ~')'* ')' ;

// ------------------------------------------------------------------------------------ single signs

CIRCUMFLEX : '^' ;
DOLLAR : '$' ;
DOT : '.' ;
BAR : '|' ;
STAR : '*' ;
PLUS : '+' ;
QUESTION : '?' ;

COUNT : '{' DIGIT+ ( ',' DIGIT* )? '}' ;

// --------------------------------------------------------------------------------------- escapes

/** A character by its code: \x.. \x{...} \o{...} \N{U+...} \cX; BadItem looks at the digits. */
CODED : CODE ;

/** A backslash with a character that then stands for itself, or \a \e \f \n \r \t. */
ESCAPED : LITERAL ;

/** A back reference or an octal number: that depends on the groups so far. */
DIGITS : '\\' DIGIT+ ;

TYPE : '\\' [dDsSwWhHvVRXCN] ;

PROPERTY : PROPERTY_OF ;

SIMPLE_ASSERTION : '\\' [AbBGKZz] ;

REFERENCE_NUMBER : '\\g' ( NUMBER | '{' NUMBER '}' ) ;

REFERENCE_NAME
  : '\\' [gk] '{' WORD '}'
  | '\\k<' WORD '>'
  | '\\k\'' WORD '\''
  | '(?P=' WORD ')'
  ;

CALL_NUMBER
  : '\\g<' NUMBER '>'
  | '\\g\'' NUMBER '\''
  | '(?R)'
  | '(?' NUMBER ')'
  ;

CALL_NAME
  : '\\g<' WORD '>'
  | '\\g\'' WORD '\''
  | '(?&' WORD ')'
  | '(?P>' WORD ')'
  ;

/** A letter that PCRE2 knows no escape for, an incomplete escape, or a backslash at the end. */
BAD_ESCAPE : '\\' [a-zA-Z]? ;

// ---------------------------------------------------------------------------------------- groups

CAPTURE : '(' ;
NAMED_CAPTURE : '(?' 'P'? '<' WORD '>' | '(?\'' WORD '\'' ;
OPTIONS_GROUP : '(?' OPTION_LIST ':' ;
OPTIONS : '(?' OPTION_LIST ')' ;
BRANCH_RESET : '(?|' ;
ATOMIC : '(?>' | '(*atomic:' ;
SCRIPT_RUN : '(*' ( 'sr' | 'script_run' ) ':' ;
ATOMIC_SCRIPT_RUN : '(*' ( 'asr' | 'atomic_script_run' ) ':' ;

LOOKAHEAD : '(?=' | '(*' ( 'pla' | 'positive_lookahead' ) ':' ;
NEGATIVE_LOOKAHEAD : '(?!' | '(*' ( 'nla' | 'negative_lookahead' ) ':' ;
NON_ATOMIC_LOOKAHEAD : '(?*' | '(*' ( 'napla' | 'non_atomic_positive_lookahead' ) ':' ;
LOOKBEHIND : '(?<' [=!] | '(*' ( 'plb' | 'positive_lookbehind' | 'nlb' | 'negative_lookbehind' ) ':' ;
NON_ATOMIC_LOOKBEHIND : '(?<*' | '(*' ( 'naplb' | 'non_atomic_positive_lookbehind' ) ':' ;

CONDITION_NUMBER : '(?(' NUMBER ')' ;
CONDITION_NAME : '(?(' ( WORD | '<' WORD '>' | '\'' WORD '\'' ) ')' ;
CONDITION_RECURSION : '(?(R&' WORD ')' ;
CONDITION_VERSION : '(?(VERSION' '>'? '=' DIGIT+ ( '.' DIGIT DIGIT? )? ')' ;

/** The sign is part of the assertion that follows: PatternTokens gives it back. */
CONDITION_ASSERTION : '(?(' [?*] ;

CLOSE : ')' ;

/** An opening that is none. */
BAD_GROUP : '(?' | '(*' | '(?#' ~')'* ;

// ------------------------------------------------------------------------------ callouts and verbs

CALLOUT
  : '(?C' DIGIT* ')'
  | '(?C'
    ( '`' ( ~'`' | '``' )* '`'
    | '\'' ( ~'\'' | '\'\'' )* '\''
    | '"' ( ~'"' | '""' )* '"'
    | '^' ( ~'^' | '^^' )* '^'
    | '%' ( ~'%' | '%%' )* '%'
    | '#' ( ~'#' | '##' )* '#'
    | '$' ( ~'$' | '$$' )* '$'
    | '{' ( ~'}' | '}}' )* '}'
    ) ')'
  ;

ACCEPT : '(*ACCEPT' ARGUMENT? ')' ;
FAIL : '(*F' 'AIL'? ARGUMENT? ')' ;
VERB : '(*' ( 'COMMIT' | 'PRUNE' | 'SKIP' | 'THEN' ) ARGUMENT? ')' | '(*' 'MARK'? ':' ~')'+ ')' ;

// --------------------------------------------------------------------------------------- classes

/** [[:<:]] and [[:>:]]: where a word begins or ends. */
WORD_EDGE : '[[:' [<>] ':]]' ;

CLASS_OPEN : '[' -> pushMode(IN_CLASS) ;

mode IN_CLASS;

CLASS_CLOSE : ']' -> popMode ;
CLASS_NEGATE : '^' ;
CLASS_HYPHEN : '-' ;

/** PatternTokens makes it a CLASS_POSIX where one begins. */
CLASS_BRACKET : '[' -> type(CLASS_TEXT) ;
CLASS_TEXT : ~[\]^\\[ \t-]+ ;
CLASS_BLANK : [ \t]+ ;

CLASS_QUOTED : '\\Q' ( ~'\\' | '\\'+ ~[\\E] )* '\\'* ( '\\E' )? -> type(QUOTED) ;
CLASS_QUOTE_END : '\\E' -> type(QUOTE_END) ;
CLASS_CODED : CODE -> type(CODED) ;
CLASS_ESCAPED : ( LITERAL | '\\' [bg] ) -> type(ESCAPED) ;
CLASS_OCTAL : ( '\\' [0-7] [0-7]? [0-7]? | '\\' [89] ) -> type(DIGITS) ;
CLASS_TYPE : '\\' [dDsSwWhHvV] -> type(TYPE) ;
CLASS_PROPERTY : PROPERTY_OF -> type(PROPERTY) ;
CLASS_BAD_ESCAPE : '\\' [a-zA-Z]? -> type(BAD_ESCAPE) ;

// ---------------------------------------------------------------------------------------- pieces

fragment DIGIT : [0-9] ;
fragment HEX : [0-9a-fA-F] ;
fragment NUMBER : [+-]? DIGIT+ ;

/** A name, as far as that can be told before it is known which letters there are. */
fragment WORD : [A-Za-z_\u007F] [A-Za-z_0-9\u007F]* ;

fragment CODE
  : '\\x' ( HEX HEX? )?
  | '\\x{' HEX+ '}'
  | '\\o{' [0-7]+ '}'
  | '\\N{U+' HEX+ '}'
  | '\\c' [ -~]
  ;

fragment LITERAL : '\\' ( ~[a-zA-Z0-9] | [aefnrt] ) ;

fragment PROPERTY_OF : '\\' [pP] ( [a-zA-Z] | '{' ~'}'* '}' ) ;

fragment OPTION_LIST : '^' [imnsxJU]* | [imnsxJU]* ( '-' [imnsxJU]* )? ;

fragment ARGUMENT : ':' ~')'* ;
