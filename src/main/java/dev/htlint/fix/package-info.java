/** Makes the changes that findings propose, and shows them as a unified diff. */
@NullMarked
package dev.htlint.fix;

import org.jspecify.annotations.NullMarked;
