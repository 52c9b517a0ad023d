/** Which httpd is spoken of: version, modules, what AllowOverride grants where. */
@NullMarked
package dev.htlint.server;

import org.jspecify.annotations.NullMarked;
