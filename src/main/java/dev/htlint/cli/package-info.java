/** The command line. */
@NullMarked
package dev.htlint.cli;

import org.jspecify.annotations.NullMarked;
