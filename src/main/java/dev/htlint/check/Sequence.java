package dev.htlint.check;

import dev.htlint.resolve.Objection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several checks, the first objection counts. */
record Sequence(List<ArgumentCheck> checks) implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    for (ArgumentCheck check : checks) {
      Objection objection = check.object(call);
      if (objection != null) {
        return objection;
      }
    }
    return null;
  }

  @Override
  public @Nullable Objection leave(Call call, boolean foreseen) {
    for (ArgumentCheck check : checks) {
      Objection objection = check.leave(call, foreseen);
      if (objection != null) {
        return objection;
      }
    }
    return null;
  }
}
