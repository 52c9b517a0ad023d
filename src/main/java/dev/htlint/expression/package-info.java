/**
 * httpd's expressions (ap_expr): whether a text is one, and in which words httpd refuses it if not.
 *
 * <p>The words come from the ANTLR grammar below {@code grammar/dev/htlint/expression}; the error
 * texts are those of an LALR(1) parser as bison builds it, see {@link
 * dev.htlint.expression.Automaton}.
 */
@NullMarked
package dev.htlint.expression;

import org.jspecify.annotations.NullMarked;
