package dev.htlint.check;

import dev.htlint.catalog.Version;
import dev.htlint.regex.Fault;
import dev.htlint.regex.PcreSyntax;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether httpd can compile a regular expression. Configuration repeats itself: verdicts are kept.
 */
final class Regexes {
  private static final int MOST = 10_000;

  /** Longer ones come once. */
  private static final int LONGEST = 1_000;

  /** The first version that may be built with PCRE2, and mostly is. */
  private static final Version PCRE2 = new Version(2, 4, 53);

  /** What PCRE2 refuses and PCRE 8 takes as it stands; each is in wide use, as {@code [\w-.]}. */
  private static final Set<String> NEW_FAULTS =
      Set.of(
          "escape sequence is invalid in character class",
          "invalid range in character class",
          "unrecognized character follows \\",
          "invalid hyphen in option setting");

  private static final String COMPILES = "";

  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private Regexes() {}

  /** Whether {@code pattern} compiles as {@code ap_pregcomp} of the call's httpd asks for it. */
  static boolean compiles(Call call, String pattern) {
    String fault = fault(pattern);
    return fault.equals(COMPILES)
        || (NEW_FAULTS.contains(fault) && !call.server().version().isAtLeast(PCRE2));
  }

  private static String fault(String pattern) {
    String known = KNOWN.get(pattern);
    if (known != null) {
      return known;
    }
    Optional<Fault> found = PcreSyntax.fault(pattern);
    String fault = found.isEmpty() ? COMPILES : found.get().message();
    if (pattern.length() <= LONGEST) {
      if (KNOWN.size() >= MOST) {
        KNOWN.clear();
      }
      KNOWN.put(pattern, fault);
    }
    return fault;
  }
}
