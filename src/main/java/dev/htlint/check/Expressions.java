package dev.htlint.check;

import java.util.Optional;

/** What httpd says against an expression. */
final class Expressions {
  private Expressions() {}

  /**
   * What {@code ap_expr_parse_cmd} says against {@code text}, empty where it parses.
   *
   * @param string whether the text is a string with variables in it, not a condition
   */
  static Optional<String> fault(Call call, String text, boolean string) {
    return Optional.empty();
  }
}
