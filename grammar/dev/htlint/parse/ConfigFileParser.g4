/*
 * The configuration language of Apache httpd: logical lines of words. Flat on purpose: which line
 * opens or closes a section is httpd's business when it reads them, and the tree nests by a stack.
 *
 * What stands here follows from the modes of the lexer. ConfigParser therefore reads the tokens by
 * themselves, by a table; the tests run the parser that ANTLR makes of this over the same files.
 */
parser grammar ConfigFileParser;

options { tokenVocab = ConfigFileLexer; }

configFile
  : ( COMMENT
    | EMPTY
    | TRAILING
    | ( NAME | QUOTED_NAME | UNTERMINATED_NAME )
      ( WORD | QUOTED | UNTERMINATED )*
      TRAILING_ARGUMENT?
      END?
    )*
    EOF
  ;
