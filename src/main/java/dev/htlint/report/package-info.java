/** One class an output format. */
@NullMarked
package dev.htlint.report;

import org.jspecify.annotations.NullMarked;
