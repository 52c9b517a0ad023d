package dev.htlint.regex;

/**
 * The faults of patterns, in the words of PCRE2 (the list of compile errors in pcre2_error.c), each
 * with what to write instead.
 */
enum Complaint {
  END_OF_PATTERN("\\ at end of pattern", "to match a backslash, write it twice: \\\\"),
  CONTROL_AT_END("\\c at end of pattern", "write the character behind \\c, or drop it"),
  UNKNOWN_ESCAPE(
      "unrecognized character follows \\",
      "drop the backslash if the letter itself is meant; PCRE2 gives this escape no meaning"),
  COUNT_ORDER("numbers out of order in {} quantifier", "write the smaller number first: {2,5}"),
  COUNT_TOO_BIG("number too big in {} quantifier", "the highest number is 65535"),
  OPEN_CLASS(
      "missing terminating ] for character class",
      "close the class with ], or escape the bracket: \\["),
  ESCAPE_IN_CLASS(
      "escape sequence is invalid in character class",
      "inside [...] only single characters and \\d \\h \\s \\v \\w \\p and their opposites may stand"),
  RANGE_ORDER("range out of order in character class", "write the lower character first: [a-z]"),
  NOTHING_TO_REPEAT(
      "quantifier does not follow a repeatable item",
      "escape the sign if it is meant literally, as in \\* or \\?; .* means anything at all"),
  UNKNOWN_GROUP(
      "unrecognized character after (? or (?-",
      "to match a question mark behind a parenthesis, escape both: \\(\\?"),
  POSIX_OUTSIDE("POSIX named classes are supported only within a class", "write [[:alpha:]]"),
  COLLATING("POSIX collating elements are not supported", "write the characters themselves"),
  OPEN_PARENTHESIS(
      "missing closing parenthesis", "close the group with ), or escape the parenthesis: \\("),
  NO_SUCH_GROUP(
      "reference to non-existent subpattern",
      "groups count from 1 by their opening parentheses; named ones need (?<name>...)"),
  OPEN_COMMENT("missing ) after (?# comment", "close the comment with )"),
  TOO_DEEP("parentheses are too deeply nested", "at most 250 groups may stand inside each other"),
  TOO_LARGE(
      "regular expression is too large",
      "use smaller counts: {...} on a group repeats its code; all code must fit into 64 KiB"),
  UNMATCHED_PARENTHESIS(
      "unmatched closing parenthesis", "escape the parenthesis if it is meant literally: \\)"),
  OPEN_CONDITION("missing closing parenthesis for condition", "write (?(1)then|else)"),
  NOT_FIXED_LENGTH(
      "lookbehind assertion is not fixed length",
      "inside (?<=...) and (?<!...) each alternative must have one fixed length: no * + ? or {1,3}"),
  RELATIVE_ZERO("a relative value of zero is not allowed", "+1 is the next group, -1 the last one"),
  TOO_MANY_BRANCHES(
      "conditional subpattern contains more than two branches",
      "group the alternatives: (?(1)then|(?:this|that))"),
  ASSERTION_EXPECTED(
      "assertion expected after (?( or (?(?C)", "write a number, a name or an assertion: (?(1)"),
  DIGIT_EXPECTED("digit expected after (?+ or (?-", "write the number of a group: (?+1)"),
  UNKNOWN_POSIX(
      "unknown POSIX class name",
      "there are alpha lower upper alnum ascii blank cntrl digit graph print punct space word xdigit"),
  CODE_TOO_BIG(
      "character code point value in \\x{} or \\o{} is too large",
      "httpd matches bytes: the highest is \\xff; write other characters as their UTF-8 bytes"),
  LOOKBEHIND_TOO_COMPLICATED("lookbehind is too complicated", "use fewer lookbehind assertions"),
  BYTE_IN_LOOKBEHIND("\\C is not allowed in a lookbehind assertion in UTF-8 mode", ""),
  UNSUPPORTED_ESCAPE(
      "PCRE2 does not support \\F, \\L, \\l, \\N{name}, \\U, or \\u",
      "write the character itself, or its code as in \\x2f"),
  CALLOUT_TOO_BIG("number after (?C is greater than 255", "the highest number is 255"),
  OPEN_CALLOUT("closing parenthesis for (?C expected", "write (?C1)"),
  UNKNOWN_PYTHON("unrecognized character after (?P", "write (?P<name>...), (?P=name) or (?P>name)"),
  NAME_SYNTAX(
      "syntax error in subpattern name (missing terminator?)",
      "names consist of letters, digits and underscores: (?<name>...)"),
  DUPLICATE_NAME(
      "two named subpatterns have the same name (PCRE2_DUPNAMES not set)",
      "give the groups different names, or drop the (?-J)"),
  NAME_BEGINS_WITH_DIGIT(
      "subpattern name must start with a non-digit", "begin the name with a letter"),
  MALFORMED_PROPERTY("malformed \\P or \\p sequence", "write \\p{Lu} or \\pL"),
  UNKNOWN_PROPERTY(
      "unknown property after \\P or \\p", "properties are named as in \\p{L} or \\p{Greek}"),
  NAME_TOO_LONG(
      "subpattern name is too long (maximum 32 code units)", "shorten the name to 32 characters"),
  TOO_MANY_NAMES("too many named subpatterns (maximum 10000)", ""),
  INVALID_RANGE(
      "invalid range in character class",
      "a class such as \\d cannot begin or end a range; put the hyphen first or last, or escape it: \\-"),
  OCTAL_TOO_BIG(
      "octal value is greater than \\377 in 8-bit non-UTF-8 mode",
      "\\ and three digits are an octal number; back references look like \\1 or \\g{12}"),
  DEFINE_BRANCHES(
      "DEFINE subpattern contains more than one branch", "group the alternatives: (?:this|that)"),
  OCTAL_WITHOUT_BRACE("missing opening brace after \\o", "write \\o{12}"),
  BAD_NUMBER_REFERENCE(
      "\\g is not followed by a braced, angle-bracketed, or quoted name/number or by a plain number",
      "write \\g{1} or \\1 for what group 1 matched"),
  RECURSION_SYNTAX(
      "(?R (recursive pattern call) must be followed by a closing parenthesis", "write (?R)"),
  UNKNOWN_VERB(
      "(*VERB) not recognized or malformed",
      "to match an asterisk behind a parenthesis, escape both: \\(\\*"),
  GROUP_NUMBER_TOO_BIG("subpattern number is too big", "the highest number is 65535"),
  NAME_EXPECTED(
      "subpattern name expected", "names begin with a letter or an underscore: (?<name>...)"),
  NOT_OCTAL("non-octal character in \\o{} (closing brace missing?)", "write \\o{12}"),
  NAMES_OF_ONE_NUMBER(
      "different names for subpatterns of the same number are not allowed",
      "give groups of one number the same name in all branches of (?|...)"),
  MARK_WITHOUT_NAME("(*MARK) must have an argument", "write (*MARK:name)"),
  NOT_HEXADECIMAL("non-hex character in \\x{} (closing brace missing?)", "write \\x{2f} or \\x2f"),
  CONTROL_UNPRINTABLE(
      "\\c must be followed by a printable ASCII character", "write a code instead: \\x09"),
  BAD_NAME_REFERENCE(
      "\\k is not followed by a braced, angle-bracketed, or quoted name", "write \\k{name}"),
  NOT_NEWLINE_IN_CLASS("\\N is not supported in a class", "write [^\\n]"),
  SURROGATE("disallowed Unicode code point (>= 0xd800 && <= 0xdfff)", ""),
  MARK_TOO_LONG(
      "name is too long in (*MARK), (*PRUNE), (*SKIP), or (*THEN)",
      "shorten the name to 255 characters"),
  DIGITS_MISSING("digits missing in \\x{} or \\o{} or \\N{U+}", "write the code: \\x{2f}"),
  VERSION_SYNTAX(
      "syntax error or number too big in (?(VERSION condition", "write (?(VERSION>=10.42)yes|no)"),
  OPEN_CALLOUT_STRING(
      "missing terminating delimiter for callout with string argument", "write (?C\"text\")"),
  CALLOUT_DELIMITER("unrecognized string delimiter follows (?C", "write (?C1) or (?C\"text\")"),
  LOOKBEHIND_TOO_LONG("lookbehind assertion is too long", "the longest are 65535 characters"),
  CODE_POINT_IN_BYTE_MODE(
      "\\N{U+dddd} is supported only in Unicode (UTF) mode",
      "httpd matches bytes: write the character itself, or its UTF-8 bytes as in \\xc3\\xa9"),
  OPTION_HYPHEN(
      "invalid hyphen in option setting", "one hyphen may stand there, and none behind ^"),
  UNKNOWN_ASSERTION(
      "(*alpha_assertion) not recognized",
      "to match an asterisk behind a parenthesis, escape both: \\(\\*"),
  TOO_MANY_GROUPS("too many capturing groups (maximum 65535)", "use (?:...) where nothing refers"),
  ATOMIC_EXPECTED(
      "atomic assertion expected after (?( or (?(?C)",
      "write (?=...) or (?<=...) as the condition"),
  KEEP_OUT_IN_LOOKAROUND(
      "\\K is not allowed in lookarounds (but see PCRE2_EXTRA_ALLOW_LOOKAROUND_BSK)",
      "move \\K out of the assertion"),
  NOT_UTF_8("the pattern is not valid UTF-8", "drop (*UTF), or save the file as UTF-8");

  private final String message;
  private final String help;

  Complaint(String message, String help) {
    this.message = message;
    this.help = help;
  }

  String message() {
    return message;
  }

  String help() {
    return help;
  }
}
