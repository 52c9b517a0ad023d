/** The lossless tree of a configuration file: logical lines, their words, nested sections. */
@NullMarked
package dev.htlint.tree;

import org.jspecify.annotations.NullMarked;
