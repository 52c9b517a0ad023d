package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** LogMessage: {@code cmd_log_message} in httpd's modules/loggers/mod_log_debug.c. */
final class LogMessageCheck implements ArgumentCheck {
  private static final Set<String> HOOKS =
      Set.of(
          "log_transaction",
          "quick_handler",
          "handler",
          "translate_name",
          "map_to_storage",
          "fixups",
          "type_checker",
          "check_access",
          "check_access_ex",
          "check_authn",
          "check_authz",
          "insert_filter",
          "pre_translate_name",
          "all",
          "*");

  @Override
  public @Nullable Objection object(Call call) {
    String text = call.word(0);
    Optional<String> fault = Expressions.fault(call, text, true);
    if (fault.isPresent()) {
      return call.refuse(
          Kind.BAD_EXPRESSION, "Could not parse message expression '" + text + "': " + fault.get());
    }
    boolean hooked = false;
    for (int i = 1; i < call.count(); i++) {
      String word = call.word(i);
      if (Ascii.startsWith(word, "hook=")) {
        hooked |= HOOKS.contains(word.substring(5).toLowerCase(Locale.ROOT));
        if (!hooked) {
          return call.refuse(Kind.UNKNOWN_VALUE, "Invalid hook name: " + word.substring(5));
        }
        continue;
      }
      Objection objection = condition(call, word);
      if (objection != null) {
        return objection;
      }
    }
    return null;
  }

  private static @Nullable Objection condition(Call call, String word) {
    if (!Ascii.startsWith(word, "expr=")) {
      return call.refuse(Kind.UNKNOWN_VALUE, "Invalid argument " + word);
    }
    String text = word.substring(5);
    Optional<String> fault = Expressions.fault(call, text, false);
    return fault.isEmpty()
        ? null
        : call.refuse(
            Kind.BAD_EXPRESSION, "Could not parse expression '" + text + "': " + fault.get());
  }
}
