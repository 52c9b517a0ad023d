package dev.htlint.check;

import dev.htlint.expression.ExpressionSyntax;
import dev.htlint.expression.ExpressionSyntax.Fault;
import dev.htlint.expression.ExpressionSyntax.Flavour;
import dev.htlint.expression.ExpressionSyntax.Options;
import dev.htlint.expression.ExpressionSyntax.Use;
import java.util.Optional;

/** What httpd says against an expression. */
final class Expressions {
  private Expressions() {}

  /**
   * What {@code ap_expr_parse_cmd} says against {@code text}, empty where it parses. Where httpd's
   * process dies over it, the call's memory is told so, too.
   *
   * @param string whether the text is a string with variables in it, not a condition
   */
  static Optional<String> fault(Call call, String text, boolean string) {
    return fault(call, text, string, call.isHtaccess() ? Use.HTACCESS : Use.SERVER);
  }

  /** As above, for a place of its own. */
  static Optional<String> fault(Call call, String text, boolean string, Use use) {
    Flavour flavour = string ? Flavour.STRING : Flavour.BOOLEAN;
    Optional<Fault> fault =
        call.memory()
            .expression(
                flavour + " " + use + " " + text,
                () ->
                    ExpressionSyntax.fault(
                        text,
                        flavour,
                        new Options(
                            call.server().version(),
                            call.server()::hasModule,
                            use,
                            Regexes::compiles)));
    if (fault.isPresent() && fault.get().crash()) {
      call.memory().noteCrash();
    }
    return fault.map(Fault::message);
  }
}
