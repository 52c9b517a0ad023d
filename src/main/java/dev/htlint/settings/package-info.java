/** What {@code .htlint.conf} may say, and how it is read. */
@NullMarked
package dev.htlint.settings;

import org.jspecify.annotations.NullMarked;
