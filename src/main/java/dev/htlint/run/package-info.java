/**
 * A run of htlint: which server, which rules, which files, and what becomes of them. The rooms that
 * meet the user (the command line, the Maven goals) say what they want in these terms.
 */
@NullMarked
package dev.htlint.run;

import org.jspecify.annotations.NullMarked;
