package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.RewriteLine;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** RewriteCond: {@code cmd_rewritecond} in httpd's modules/mappers/mod_rewrite.c. */
final class RewriteCondCheck implements ArgumentCheck {
  private static final Set<String> FLAGS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private static final Set<String> COMPARISONS = Set.of("lt", "le", "gt", "ge", "eq", "ne");

  private static final RewriteFlags.Flag CONDITION =
      new RewriteFlags.Flag() {
        @Override
        public @Nullable String complaint(String name, String value) {
          return FLAGS.contains(name) ? null : RewriteFlags.unknown(name);
        }
      };

  static {
    FLAGS.addAll(Set.of("nocase", "NC", "ornext", "OR", "novary", "NV"));
  }

  @Override
  public @Nullable Objection object(Call call) {
    RewriteLine line = RewriteLine.of(call.raw());
    if (line == null) {
      return call.refuse(
          Kind.ARGUMENT_COUNT, "RewriteCond: bad argument line '" + call.raw() + "'");
    }
    String flags = line.third();
    if (flags != null) {
      String complaint = RewriteFlags.complaint(flags, CONDITION);
      if (complaint != null) {
        return call.refuse(Kind.BAD_FLAGS, "RewriteCond: " + complaint);
      }
    }
    String test = line.second().startsWith("!") ? line.second().substring(1) : line.second();
    if (line.first().equalsIgnoreCase("expr")) {
      return expression(call, test);
    }
    return !isRegex(test) || Regexes.compiles(call, test)
        ? null
        : call.refuse(
            Kind.BAD_REGEX, "RewriteCond: cannot compile regular expression '" + test + "'");
  }

  private static @Nullable Objection expression(Call call, String text) {
    Optional<String> fault = Expressions.fault(call, text, false);
    if (fault.isEmpty()) {
      return null;
    }
    String where = call.isHtaccess() ? " in htaccess context" : "";
    String message =
        call.isSince(2, 4, 67)
            ? "RewriteCond: cannot compile expression" + where + " \"" + text + "\" "
            : "RewriteCond: cannot compile expression \"" + text + "\": ";
    return call.refuse(Kind.BAD_EXPRESSION, message + fault.get());
  }

  /** Tests of one character are patterns; longer ones are if they are no other kind of test. */
  private static boolean isRegex(String test) {
    if (test.length() < 2) {
      return true;
    }
    return switch (test.charAt(0)) {
      case '<', '>', '=' -> false;
      case '-' ->
          test.length() == 2
              ? "fsdxhLlUF".indexOf(test.charAt(1)) < 0
              : test.length() == 3 || !COMPARISONS.contains(test.substring(1, 3));
      default -> true;
    };
  }
}
