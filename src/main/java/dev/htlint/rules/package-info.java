/** The rules, one class each; {@code Rules} lists them all. */
@NullMarked
package dev.htlint.rules;

import org.jspecify.annotations.NullMarked;
