/** How long, how large, how many: what ends a request, who says so, and what comes first. */
@NullMarked
package dev.htlint.limit;

import org.jspecify.annotations.NullMarked;
