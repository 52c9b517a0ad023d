package dev.htlint.check;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.resolve.Scope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The directive stands in one of some sections, or in none of them.
 *
 * @param within whether it must stand there
 * @param direct whether only the innermost section around it counts
 */
record SurroundingsCheck(Set<String> sections, boolean within, boolean direct, Message message)
    implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    return stands(call) == within
        ? null
        : new Objection(Kind.MISPLACED, message.of(call, call.word(0)));
  }

  private boolean stands(Call call) {
    for (Scope at = call.scope(); at != null; at = at.outer()) {
      Directive section = at.section();
      if (section != null && sections.contains(section.name().substring(1))) {
        return true;
      }
      if (section != null && direct) {
        return false;
      }
    }
    return false;
  }
}
