/** Who has to log in, and by what: the model behind the rules on passwords. */
@NullMarked
package dev.htlint.rules.login;

import org.jspecify.annotations.NullMarked;
