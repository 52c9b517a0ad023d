package dev.htlint.check;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.resolve.Scope;
import org.jspecify.annotations.Nullable;

/**
 * {@code <RequireAll>} and the like: {@code add_authz_section} in httpd's
 * modules/aaa/mod_authz_core.c, behind what is asked of the tag itself. What is in no such section
 * is as if in {@code <RequireAny>}.
 */
final class RequireSections implements ArgumentCheck {
  private static final String FILLED = "Require";

  @Override
  public @Nullable Objection object(Call call) {
    return null;
  }

  @Override
  public @Nullable Objection leave(Call call, boolean foreseen) {
    boolean useless = isNegative(call.directive()) && isAny(call.scope());
    if (foreseen) {
      return useless ? useless(call) : null;
    }
    if (call.memory().setting(FILLED, call.directive()) == 0) {
      return call.refuse(
          Kind.MISSING_VALUE, call.name() + "> directive contains no authorization directives");
    }
    if (useless) {
      return useless(call);
    }
    fill(call);
    return null;
  }

  private static Objection useless(Call call) {
    return call.refuse(
        Kind.MISPLACED, call.name() + "> directive has no effect in " + around(call.scope()));
  }

  /** Notes that the section around holds something. */
  static void fill(Call call) {
    Directive section = section(call.scope());
    if (section != null) {
      call.memory().keepSetting(FILLED, section, 1);
    }
  }

  /** Whether one of what is there must hold, or none of it: negation says nothing there. */
  static boolean isAny(Scope scope) {
    Directive section = section(scope);
    return section == null || !Tags.name(section).endsWith("all");
  }

  /** What messages call the section around. */
  static String around(Scope scope) {
    Directive section = section(scope);
    return (section == null ? "<RequireAny" : section.name()) + "> directive";
  }

  private static boolean isNegative(Directive section) {
    return Tags.name(section).startsWith("<requireno");
  }

  private static @Nullable Directive section(Scope scope) {
    for (Scope at = scope; at != null; at = at.outer()) {
      Directive section = at.section();
      if (section != null && Tags.name(section).startsWith("<require")) {
        return section;
      }
    }
    return null;
  }
}
