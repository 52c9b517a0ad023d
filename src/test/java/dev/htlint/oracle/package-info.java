/** A real httpd as judge, and the tests that hold htlint against it. */
@NullMarked
package dev.htlint.oracle;

import org.jspecify.annotations.NullMarked;
