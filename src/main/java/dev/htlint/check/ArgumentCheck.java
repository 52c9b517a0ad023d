package dev.htlint.check;

import dev.htlint.resolve.Objection;
import org.jspecify.annotations.Nullable;

/** What one handler asks of its arguments. Keeps no state; what it must remember is in the call. */
interface ArgumentCheck {
  /** What the handler says against the call, or null. */
  @Nullable Objection object(Call call);

  /**
   * What the handler of a section says when it walked through it, or null; see {@code Handlers}.
   */
  default @Nullable Objection leave(Call call, boolean foreseen) {
    return null;
  }
}
