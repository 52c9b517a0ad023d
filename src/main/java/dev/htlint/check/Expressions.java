package dev.htlint.check;

import dev.htlint.expression.ExpressionSyntax;
import dev.htlint.expression.ExpressionSyntax.Fault;
import dev.htlint.expression.ExpressionSyntax.Flavour;
import dev.htlint.expression.ExpressionSyntax.Options;
import dev.htlint.expression.ExpressionSyntax.Use;
import dev.htlint.expression.RegexCompiler;
import java.util.Optional;
import java.util.function.Predicate;

/** What httpd says against an expression. */
final class Expressions {
  private Expressions() {}

  // no lambdas: the first of a process takes longer than most files
  private static RegexCompiler regexes(Call call) {
    return new RegexCompiler() {
      @Override
      public boolean compiles(String pattern) {
        return Regexes.compiles(call, pattern);
      }
    };
  }

  private static Predicate<String> modules(Call call) {
    return new Predicate<>() {
      @Override
      public boolean test(String module) {
        return call.server().hasModule(module);
      }
    };
  }

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
    String key = flavour + " " + use + " " + text;
    Optional<Fault> fault = call.memory().expression(key);
    if (!call.memory().knowsExpression(key)) {
      fault =
          ExpressionSyntax.fault(
              text,
              flavour,
              new Options(call.server().version(), modules(call), use, regexes(call)));
      call.memory().keepExpression(key, fault);
    }
    if (fault.isPresent() && fault.get().crash()) {
      call.memory().noteCrash();
    }
    return fault.isEmpty() ? Optional.empty() : Optional.of(fault.get().message());
  }
}
