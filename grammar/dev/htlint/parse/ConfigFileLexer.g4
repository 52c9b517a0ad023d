/*
 * Words of Apache httpd configuration files.
 *
 * Mirrors ap_cfg_getline (server/util.c) for what a logical line is and ap_getword_conf for what a
 * word is. Blanks and continuations in front of a word are folded into its token, so that the
 * tokens of a file tile it without a gap. A continuation may stand anywhere, even inside a word.
 *
 * Every byte sequence is a sequence of these tokens: there is no lexical error. The bytes reach the
 * lexer as characters; each byte >= 0x80 as the character 0x7F.
 */
lexer grammar ConfigFileLexer;

// ----------------------------------------------------------------- at the start of a logical line

/** A comment; a continuation at its end swallows the next line. */
COMMENT : LEAD '#' ( CONTINUATION | ~[\n\u0000] )* LINE_END? ;

/** The end of a line that holds nothing. */
EMPTY : LEAD LINE_END ;

QUOTED_NAME : ( QUOTED_DOUBLE | QUOTED_SINGLE ) -> mode(ARGUMENTS) ;

UNTERMINATED_NAME : ( OPEN_DOUBLE | OPEN_SINGLE ) -> mode(ARGUMENTS) ;

/** A directive's name, or the tag that opens or closes a section. */
NAME : LEAD NAME_FIRST WORD_REST -> mode(ARGUMENTS) ;

/** Blanks at the end of a file without a final newline. */
TRAILING : ( BLANK | CONTINUATION )+ ;

// ---------------------------------------------------------------------------- behind the first word

mode ARGUMENTS;

END : LEAD LINE_END -> mode(DEFAULT_MODE) ;

QUOTED : QUOTED_DOUBLE | QUOTED_SINGLE ;

UNTERMINATED : OPEN_DOUBLE | OPEN_SINGLE ;

WORD : LEAD WORD_FIRST WORD_REST ;

/** The same behind a word. */
TRAILING_ARGUMENT : ( BLANK | CONTINUATION )+ ;

// ------------------------------------------------------------------------------------------- pieces

/** What apr_isspace calls a blank, the newline aside. */
fragment BLANK : [ \t\r\u000B\u000C] ;

/**
 * httpd joins lines in its buffer: where two backslashes end a line and an empty line follows, the
 * first of them comes to stand before that line's end and continues it, too. Five deep is deeper
 * than anybody writes.
 */
fragment CONTINUATION : JOIN_1 | JOIN_2 | JOIN_3 | JOIN_4 | JOIN_5 ;
fragment JOIN_1 : '\\' '\r'? '\n' ;
fragment JOIN_2 : '\\' JOIN_1* '\r'? JOIN_1* '\n' ;
fragment JOIN_3 : '\\' JOIN_2* '\r'? JOIN_2* '\n' ;
fragment JOIN_4 : '\\' JOIN_3* '\r'? JOIN_3* '\n' ;
fragment JOIN_5 : '\\' JOIN_4* '\r'? JOIN_4* '\n' ;

fragment LEAD : ( BLANK | CONTINUATION )* ;

/** httpd cuts a line at its first NUL byte; the rest of the physical line is lost. */
fragment LINE_END : '\n' | '\u0000' ~[\n]* '\n'? ;

fragment NAME_FIRST : ~[ \t\r\u000B\u000C\n\u0000"'#] ;

fragment WORD_FIRST : ~[ \t\r\u000B\u000C\n\u0000"'] ;

fragment WORD_REST : ( CONTINUATION | ~[ \t\r\u000B\u000C\n\u0000] )* ;

fragment QUOTED_DOUBLE : LEAD '"' IN_DOUBLE* '"' ;
fragment QUOTED_SINGLE : LEAD '\'' IN_SINGLE* '\'' ;
fragment OPEN_DOUBLE : LEAD '"' IN_DOUBLE* DANGLING? ;
fragment OPEN_SINGLE : LEAD '\'' IN_SINGLE* DANGLING? ;

fragment IN_DOUBLE : ~["\\\n\u0000] | CONTINUATION | ESCAPE ;
fragment IN_SINGLE : ~['\\\n\u0000] | CONTINUATION | ESCAPE ;

/** A backslash takes the next byte along, even over continuations between the two. */
fragment ESCAPE : '\\' CONTINUATION* ~[\n\u0000] ;

/** A backslash with nothing behind it: the file or the line ends in a quoted word. */
fragment DANGLING : '\\' CONTINUATION* ;
