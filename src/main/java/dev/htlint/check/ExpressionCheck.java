package dev.htlint.check;

import dev.htlint.catalog.Version;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The word is a string with variables in it.
 *
 * @param since before that version httpd took it as it stands
 * @param message what stands before the words about the expression
 */
record ExpressionCheck(int index, Version since, Message message) implements WordCheck {
  @Override
  public @Nullable Objection object(Call call, String word) {
    if (!call.server().version().isAtLeast(since)) {
      return null;
    }
    Optional<String> fault = Expressions.fault(call, word, true);
    return fault.isEmpty()
        ? null
        : call.refuse(Kind.BAD_EXPRESSION, message.of(call, word) + fault.get());
  }
}
