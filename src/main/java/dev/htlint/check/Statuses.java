package dev.htlint.check;

import dev.htlint.catalog.Version;
import java.util.Map;
import java.util.Set;

/**
 * Response codes that httpd has a line for: {@code ap_index_of_response} in its
 * modules/http/http_protocol.c.
 */
final class Statuses {
  private static final Version TIDIED = new Version(2, 4, 3);

  private static final Set<Integer> ALWAYS =
      Set.of(
          100, 101, 102, 200, 201, 202, 203, 204, 205, 206, 207, 300, 301, 302, 303, 304, 305, 307,
          400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417,
          422, 423, 424, 426, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510);

  private static final Set<Integer> BEFORE = Set.of(306, 418, 419, 420, 421, 425, 509);

  private static final Map<Integer, Version> SINCE =
      Map.ofEntries(
          Map.entry(208, TIDIED),
          Map.entry(226, TIDIED),
          Map.entry(308, TIDIED),
          Map.entry(428, TIDIED),
          Map.entry(429, TIDIED),
          Map.entry(431, TIDIED),
          Map.entry(511, TIDIED),
          Map.entry(421, new Version(2, 4, 17)),
          Map.entry(451, new Version(2, 4, 21)),
          Map.entry(103, new Version(2, 4, 24)));

  private Statuses() {}

  /** Whether {@code version} of httpd has a line for {@code status}. */
  static boolean isKnown(int status, Version version) {
    Version since = SINCE.get(status);
    return ALWAYS.contains(status)
        || (since != null && version.isAtLeast(since))
        || (BEFORE.contains(status) && !version.isAtLeast(TIDIED));
  }

  /** Whether it redirects, going by the number alone. */
  static boolean isRedirect(int status) {
    return status >= 300 && status < 400;
  }
}
