/** Files that httpd runs or serves, as several rules see them. */
@NullMarked
package dev.htlint.rules.script;

import org.jspecify.annotations.NullMarked;
