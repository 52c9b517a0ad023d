/** httpd's own checks of arguments, one class a family of directives. */
@NullMarked
package dev.htlint.check;

import org.jspecify.annotations.NullMarked;
