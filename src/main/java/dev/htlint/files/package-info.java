/** Finds and reads the files that are to be linted. */
@NullMarked
package dev.htlint.files;

import org.jspecify.annotations.NullMarked;
