package dev.htlint.check;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Scope;
import org.jspecify.annotations.Nullable;

/** One handler's check of its arguments. Keeps no state. */
interface ArgumentCheck {
  /** What the handler says against {@code directive}, or null. */
  @Nullable Objection object(Directive directive, Scope scope);
}
