package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code <If>}, {@code <ElseIf>} and {@code <Else>}: {@code ifsection} and {@code ap_add_if_conf}
 * in httpd's server/core.c, behind what is asked of the tag itself.
 */
final class IfCheck implements ArgumentCheck {
  /** What the last such section of a scope was: whether an {@code <Else>} may follow. */
  private static final String LAST = "<If";

  private static final int CONDITION = 1;
  private static final int NO_CONDITION = 2;

  @Override
  public @Nullable Objection object(Call call) {
    if (isElse(call)) {
      return null;
    }
    Optional<String> fault =
        Expressions.fault(call, Words.first(Tags.text(call.directive())), false);
    return fault.isEmpty()
        ? null
        : call.refuse(Kind.BAD_EXPRESSION, "Cannot parse condition clause: " + fault.get());
  }

  @Override
  public @Nullable Objection leave(Call call, boolean foreseen) {
    int last = call.memory().setting(LAST, call.settings());
    if (!call.name().equalsIgnoreCase("<If") && last != CONDITION) {
      return call.refuse(
          Kind.MISPLACED,
          "<Else> or <ElseIf> section without previous <If> or <ElseIf> section in same scope");
    }
    if (!foreseen) {
      int now = isElse(call) ? NO_CONDITION : CONDITION;
      call.memory().keepSetting(LAST, call.settings(), now);
    }
    return null;
  }

  private static boolean isElse(Call call) {
    return call.name().equalsIgnoreCase("<Else");
  }
}
