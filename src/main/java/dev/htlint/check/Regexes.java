package dev.htlint.check;

import dev.htlint.regex.PcreSyntax;

/** Whether httpd can compile a regular expression. */
final class Regexes {
  private Regexes() {}

  /** Whether {@code pattern} compiles as {@code ap_pregcomp} asks for it. */
  static boolean compiles(String pattern) {
    return PcreSyntax.fault(pattern).isEmpty();
  }
}
