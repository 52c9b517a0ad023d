/*
 * The configuration language of Apache httpd: logical lines of words. Flat on purpose: which line
 * opens or closes a section is httpd's business when it reads them, and the tree nests by a stack.
 *
 * LL(1); the actions hand each token to the TreeBuilder at once, no parse tree is built. One rule and
 * no more: ANTLR makes an object for each use of a rule, and there are as many lines as bytes / 32.
 */
parser grammar ConfigFileParser;

options { tokenVocab = ConfigFileLexer; }

@members {
/** Receives the tokens in order; set by ConfigParser before parsing. */
TreeBuilder builder;
}

configFile
  : ( COMMENT                                            { builder.comment($COMMENT); }
    | EMPTY                                              { builder.blank($EMPTY); }
    | TRAILING                                           { builder.blank($TRAILING); }
    | name=( NAME | QUOTED_NAME | UNTERMINATED_NAME )    { builder.name($name); }
      ( word=( WORD | QUOTED | UNTERMINATED )            { builder.word($word); } )*
      TRAILING_ARGUMENT?
      ( END                                              { builder.end($END); } )?
    )*
    EOF
  ;
