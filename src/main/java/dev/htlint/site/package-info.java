/** The file tree around a configuration, as the user sees it under whom httpd serves it. */
@NullMarked
package dev.htlint.site;

import org.jspecify.annotations.NullMarked;
