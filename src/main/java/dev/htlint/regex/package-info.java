/**
 * Which regular expressions httpd's library compiles: a reader of PCRE2 patterns, by the ANTLR
 * grammar below {@code grammar/dev/htlint/regex}.
 */
@NullMarked
package dev.htlint.regex;

import org.jspecify.annotations.NullMarked;
