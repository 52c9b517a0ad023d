package dev.htlint.verify;

/**
 * A line that is refused.
 *
 * @param line its first physical line, from 1; that of a section left open is its opening tag's
 * @param message what httpd says
 */
public record Refused(int line, String message) {
  @Override
  public String toString() {
    return line + " " + message;
  }
}
