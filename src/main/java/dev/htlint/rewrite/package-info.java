/**
 * mod_rewrite, mod_alias, mod_dir and ErrorDocument as one machine: what becomes of a request below
 * a folder with {@code .htaccess} files. {@link dev.htlint.rewrite.Machine} runs a request; each
 * other type mirrors a function or structure of httpd, which its comment names.
 */
@NullMarked
package dev.htlint.rewrite;

import org.jspecify.annotations.NullMarked;
