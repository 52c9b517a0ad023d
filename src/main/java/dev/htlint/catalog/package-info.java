/** What is known of httpd's directives and modules: the tables below {@code rules/catalog}. */
@NullMarked
package dev.htlint.catalog;

import org.jspecify.annotations.NullMarked;
