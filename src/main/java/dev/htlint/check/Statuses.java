package dev.htlint.check;

import dev.htlint.catalog.Keywords;
import dev.htlint.catalog.Version;

/**
 * Response codes that httpd has a line for: {@code ap_index_of_response} in its
 * modules/http/http_protocol.c.
 */
final class Statuses {
  private Statuses() {}

  /** Whether {@code version} of httpd has a line for {@code status}. */
  static boolean isKnown(int status, Version version) {
    return Keywords.get().has("status", Integer.toString(status), version);
  }

  /** Whether it redirects, going by the number alone. */
  static boolean isRedirect(int status) {
    return status >= 300 && status < 400;
  }
}
