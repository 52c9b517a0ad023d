/** Runs the rules over a resolved file and orders what they say. */
@NullMarked
package dev.htlint.lint;

import org.jspecify.annotations.NullMarked;
