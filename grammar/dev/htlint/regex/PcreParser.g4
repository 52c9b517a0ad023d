/*
 * The structure of PCRE2 patterns. LL(1); the actions hand each token to the PatternBuilder at once,
 * no parse tree is built. They must run before the next token is read, because options that they
 * set decide how it is read: PatternTokens is lazy. BAD_... tokens stand nowhere: as any token out
 * of place does, they end the parsing.
 */
parser grammar PcreParser;

options { tokenVocab = PcreLexer; }

@members {
/** Receives the tokens in order; set by PcreSyntax before parsing. */
PatternBuilder builder;

/** Receives the items of the class that is being read. */
private ClassBuilder characters;

private static PatternToken t(Token token) {
  return (PatternToken) token;
}
}

pattern : alternatives EOF ;

alternatives : branch ( BAR { builder.alternative(); } branch )* ;

branch : piece* ;

piece
  : ( CIRCUMFLEX | DOLLAR )                          { builder.zeroWidth(1); }
  | SIMPLE_ASSERTION                                 { builder.simpleAssertion(t($SIMPLE_ASSERTION)); }
  | OPTIONS                                          { builder.options(t($OPTIONS)); }
  | callout
  | ( VERB | FAIL )                                  { builder.verb(t($start)); }
  | CONDITION_ASSERTION                              { builder.condition(t($CONDITION_ASSERTION)); }
    callout?
    ( LOOKAHEAD                                      { builder.open(t($LOOKAHEAD)); }
    | NEGATIVE_LOOKAHEAD                             { builder.open(t($NEGATIVE_LOOKAHEAD)); }
    | LOOKBEHIND                                     { builder.open(t($LOOKBEHIND)); }
    ) alternatives close=CLOSE                       { builder.close(t($close)); }
    alternatives last=CLOSE                          { builder.close(t($last)); }
    quantifier?
  | repeatable quantifier?
  ;

repeatable
  : ( TEXT | BLANK | HASH | BRACE | QUOTED )         { builder.text(t($start)); }
  | ( ESCAPED | CODED )                              { builder.escaped(t($start)); }
  | DIGITS                                           { builder.digits(t($DIGITS)); }
  | DOT                                              { builder.dot(); }
  | TYPE                                             { builder.type(t($TYPE)); }
  | PROPERTY                                         { builder.property(t($PROPERTY)); }
  | ( REFERENCE_NUMBER | REFERENCE_NAME )            { builder.reference(t($start)); }
  | ( CALL_NUMBER | CALL_NAME )                      { builder.call(t($start)); }
  | WORD_EDGE                                        { builder.wordEdge(t($WORD_EDGE)); }
  | ACCEPT                                           { builder.accept(t($ACCEPT)); }
  | characterClass
  | open alternatives CLOSE                          { builder.close(t($CLOSE)); }
  ;

open
  : ( CAPTURE | NAMED_CAPTURE | OPTIONS_GROUP | BRANCH_RESET | ATOMIC | SCRIPT_RUN | ATOMIC_SCRIPT_RUN
    | LOOKAHEAD | NEGATIVE_LOOKAHEAD | NON_ATOMIC_LOOKAHEAD | LOOKBEHIND | NON_ATOMIC_LOOKBEHIND
    )                                                { builder.open(t($start)); }
  | ( CONDITION_NUMBER | CONDITION_NAME | CONDITION_RECURSION | CONDITION_VERSION
    )                                                { builder.condition(t($start)); }
  ;

callout : CALLOUT                                    { builder.callout(t($CALLOUT)); } ;

quantifier
  : sign=( STAR | PLUS | QUESTION | COUNT )          { builder.quantifier(t($sign)); }
    ( PLUS                                           { builder.possessive(); }
    | QUESTION
    )?
  ;

characterClass
  : CLASS_OPEN                                       { characters = builder.openClass(t($CLASS_OPEN)); }
    ( CLASS_NEGATE                                   { characters.negate(); } )?
    ( item=( CLASS_TEXT | CLASS_BLANK | QUOTED )          { characters.text(t($item)); }
    | CLASS_HYPHEN                                   { characters.hyphen(t($CLASS_HYPHEN)); }
    | item=( ESCAPED | CODED | DIGITS )                   { characters.escaped(t($item)); }
    | TYPE                                           { characters.type(t($TYPE)); }
    | PROPERTY                                       { characters.property(t($PROPERTY)); }
    | CLASS_POSIX                                    { characters.posix(t($CLASS_POSIX)); }
    )*
    CLASS_CLOSE                                      { builder.closeClass(characters); }
  ;
