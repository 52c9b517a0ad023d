/** httpd's two phases over a tree: BUILD reads the lines, WALK lets directives appear. */
@NullMarked
package dev.htlint.resolve;

import org.jspecify.annotations.NullMarked;
