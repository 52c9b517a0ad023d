package dev.htlint.resolve;

/** As what httpd reads a file. */
public enum Context {
  /** Per directory, at each request: limited by AllowOverride, lines of at most 8,192 bytes. */
  HTACCESS(8192, 16_319),
  /** Once, when the server starts. */
  SERVER(16 * 1024 * 1024, 32 * 1024 * 1024);

  private final int longestLine;
  private final int readBuffer;

  Context(int longestLine, int readBuffer) {
    this.longestLine = longestLine;
    this.readBuffer = readBuffer;
  }

  /** The longest logical line in bytes, line end included. */
  int longestLine() {
    return longestLine;
  }

  /**
   * How much of a logical line httpd reads before it gives up: its buffer as it has grown by then
   * ({@code ap_varbuf_grow}; 16,384 bytes less what the allocator keeps there). Measured for {@code
   * .htaccess}, a guess for server files.
   */
  int readBuffer() {
    return readBuffer;
  }
}
