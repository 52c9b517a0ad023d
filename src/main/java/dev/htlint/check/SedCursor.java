package dev.htlint.check;

/** A place in a line of sed commands. Behind its end stands NUL after NUL, as in httpd's buffer. */
final class SedCursor {
  private final String line;
  private int at;

  SedCursor(String line) {
    this.line = line;
  }

  String line() {
    return line;
  }

  char peek() {
    return at < line.length() ? line.charAt(at) : 0;
  }

  char next() {
    char c = peek();
    at++;
    return c;
  }

  void back() {
    at--;
  }

  int position() {
    return at;
  }

  void setPosition(int position) {
    at = position;
  }

  /** Goes on past {@code c} if it comes next. */
  boolean skip(char c) {
    boolean here = peek() == c && c != 0;
    if (here) {
      at++;
    }
    return here;
  }

  void skipBlanks() {
    while (peek() == ' ' || peek() == '\t') {
      at++;
    }
  }

  /**
   * What is left, with its backslashes resolved: {@code text} in httpd's modules/filters/sed0.c.
   */
  String rest() {
    skipBlanks();
    StringBuilder rest = new StringBuilder();
    for (char c = next(); c != 0; c = next()) {
      rest.append(c == '\\' ? next() : c);
    }
    at--;
    return rest.toString();
  }
}
