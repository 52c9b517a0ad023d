/** What is told to the user: diagnostics, their places and outcomes. */
@NullMarked
package dev.htlint.diagnostic;

import org.jspecify.annotations.NullMarked;
