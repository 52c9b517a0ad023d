/** Access control as httpd 2.2 had it, and the Require lines that say the same. */
@NullMarked
package dev.htlint.rules.access;

import org.jspecify.annotations.NullMarked;
