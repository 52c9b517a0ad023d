/** Bytes as they were read, and places in them. Depends on nothing. */
@NullMarked
package dev.htlint.source;

import org.jspecify.annotations.NullMarked;
