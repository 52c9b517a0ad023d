package dev.htlint.resolve;

/** As what httpd reads a file. */
public enum Context {
  /** Per directory, at each request: limited by AllowOverride, lines of at most 8,192 bytes. */
  HTACCESS(8192),
  /** Once, when the server starts. */
  SERVER(16 * 1024 * 1024);

  private final int longestLine;

  Context(int longestLine) {
    this.longestLine = longestLine;
  }

  /** The longest logical line in bytes, line end included. */
  int longestLine() {
    return longestLine;
  }
}
