/** From bytes to the tree, by the ANTLR grammar below {@code grammar/dev/htlint/parse}. */
@NullMarked
package dev.htlint.parse;

import org.jspecify.annotations.NullMarked;
