package dev.htlint.rewrite;

/** Status codes as include/httpd.h sorts them. */
final class Statuses {
  static final int OK = 200;

  private Statuses() {}

  static boolean isRedirect(int status) {
    return status >= 300 && status < 400;
  }

  static boolean isError(int status) {
    return status >= 400 && status < 600;
  }

  /**
   * What httpd sends where it is to send {@code status}: it knows no other codes than those of its
   * table ({@code ap_index_of_response} of modules/http/http_protocol.c).
   */
  static int sent(int status) {
    return isKnown(status) ? status : 500;
  }

  private static boolean isKnown(int status) {
    return (status >= 100 && status <= 103)
        || (status >= 200 && status <= 208)
        || status == 226
        || (status >= 300 && status <= 308 && status != 306)
        || (status >= 400 && status <= 417)
        || status == 418
        || (status >= 421 && status <= 426)
        || status == 428
        || status == 429
        || status == 431
        || status == 451
        || (status >= 500 && status <= 508)
        || status == 510
        || status == 511;
  }
}
