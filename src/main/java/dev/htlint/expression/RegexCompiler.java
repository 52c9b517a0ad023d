package dev.htlint.expression;

/** Knows which regular expressions httpd's library compiles. */
@FunctionalInterface
public interface RegexCompiler {
  /** Whether {@code pattern}, a character a byte, compiles with httpd's usual options. */
  boolean compiles(String pattern);
}
