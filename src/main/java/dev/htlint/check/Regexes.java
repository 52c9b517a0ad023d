package dev.htlint.check;

import dev.htlint.regex.PcreSyntax;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether httpd can compile a regular expression. Configuration repeats itself: verdicts are kept.
 */
final class Regexes {
  private static final int MOST = 10_000;

  /** Longer ones come once. */
  private static final int LONGEST = 1_000;

  private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

  private Regexes() {}

  /** Whether {@code pattern} compiles as {@code ap_pregcomp} asks for it. */
  static boolean compiles(String pattern) {
    Boolean known = KNOWN.get(pattern);
    if (known != null) {
      return known;
    }
    boolean compiles = PcreSyntax.fault(pattern).isEmpty();
    if (pattern.length() <= LONGEST) {
      if (KNOWN.size() >= MOST) {
        KNOWN.clear();
      }
      KNOWN.put(pattern, compiles);
    }
    return compiles;
  }
}
