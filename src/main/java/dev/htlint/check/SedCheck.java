package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** InputSed and OutputSed: {@code sed_add_expr} in httpd's modules/filters/mod_sed.c. */
final class SedCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    SedProgram program = call.memory().sedProgram(call.name(), call.settings());
    String fault = program.add(call.word(0));
    if (fault == null) {
      return null;
    }
    call.memory().forgetSedProgram(call.name(), call.settings());
    return call.refuse(Kind.BAD_FORMAT, "Failed to compile sed expression. " + fault);
  }
}
