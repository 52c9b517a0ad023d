/** The Maven goals: what the command line does, told with Maven's words and levels. */
@NullMarked
package dev.htlint.maven;

import org.jspecify.annotations.NullMarked;
