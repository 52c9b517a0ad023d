package dev.htlint.rewrite;

import dev.htlint.rewrite.SiteFiles.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends misspelled requests to what they may mean: {@code check_speling} of
 * modules/mappers/mod_speling.c.
 */
final class SpellingFixup {
  /** How a name differs, the likelier the earlier ({@code sp_reason}). */
  private enum Typo {
    CASE,
    TRANSPOSED,
    MISSING,
    EXTRA,
    MISTYPED,
    BASE_NAME
  }

  private record Candidate(String name, Typo typo) {}

  private final Run run;

  SpellingFixup(Run run) {
    this.run = run;
  }

  int fixup(Hop hop) {
    SpellingConfig config = hop.config.spelling;
    String path = hop.filename;
    if (!Boolean.TRUE.equals(config.enabled())
        || !hop.method.equals("GET")
        || hop.kind != Kind.MISSING
        || hop.isLookup()
        || path == null
        || path.indexOf('/') < 0) {
      return Run.DECLINED;
    }
    int slash = path.lastIndexOf('/');
    String bad = path.substring(slash + 1);
    if (hop.uri.equals("/") || !hop.uri.endsWith(bad + hop.pathInfo)) {
      return Run.DECLINED;
    }
    String folder = path.substring(0, slash);
    if (run.folders.files().kind(folder) != Kind.FOLDER) {
      return Run.DECLINED;
    }
    List<Candidate> candidates = candidates(bad, folder, config);
    if (candidates.isEmpty()) {
      return Run.DECLINED;
    }
    Candidate best = candidates.get(0);
    boolean clear = candidates.size() == 1 || best.typo() != candidates.get(1).typo();
    if (best.typo() == Typo.BASE_NAME || !clear) {
      return 300;
    }
    int length = hop.uri.length() - bad.length() - hop.pathInfo.length();
    String target = UriText.escape(hop.uri.substring(0, length) + best.name() + hop.pathInfo);
    hop.location =
        hop.client.origin() + target + (hop.arguments == null ? "" : "?" + hop.arguments);
    run.step(hop, Step.Kind.REDIRECT, null, "301", hop.location, true);
    return 301;
  }

  /** What the folder has that is spelled alike, the likeliest first. */
  private List<Candidate> candidates(String bad, String folder, SpellingConfig config) {
    List<String> names = new ArrayList<>(List.of(".", ".."));
    names.addAll(run.folders.files().names(folder));
    List<Candidate> candidates = new ArrayList<>();
    for (Typo wanted : Typo.values()) {
      for (String name : names) {
        if (wanted == typo(bad, name, config)) {
          candidates.add(new Candidate(name, wanted));
        }
      }
    }
    return candidates;
  }

  private static @Nullable Typo typo(String bad, String name, SpellingConfig config) {
    if (bad.equalsIgnoreCase(name)) {
      return Typo.CASE;
    }
    Typo typo = Boolean.TRUE.equals(config.caseOnly()) ? null : distance(bad, name);
    if (typo != null || !Boolean.TRUE.equals(config.baseName())) {
      return typo;
    }
    return base(bad).equalsIgnoreCase(base(name)) ? Typo.BASE_NAME : null;
  }

  private static String base(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** {@code spdist}: what one slip makes {@code wrong} of {@code right}; null if it takes more. */
  private static @Nullable Typo distance(String wrong, String right) {
    int at = 0;
    String s = UriText.lower(wrong);
    String t = UriText.lower(right);
    while (at < s.length() && at < t.length() && s.charAt(at) == t.charAt(at)) {
      at++;
    }
    String a = s.substring(at);
    String b = t.substring(at);
    if (a.length() > 1
        && b.length() > 1
        && a.charAt(0) == b.charAt(1)
        && b.charAt(0) == a.charAt(1)
        && a.substring(2).equals(b.substring(2))) {
      return Typo.TRANSPOSED;
    }
    if (!a.isEmpty() && !b.isEmpty() && a.substring(1).equals(b.substring(1))) {
      return Typo.MISTYPED;
    }
    if (!a.isEmpty() && a.substring(1).equals(b)) {
      return Typo.EXTRA;
    }
    return !b.isEmpty() && a.equals(b.substring(1)) ? Typo.MISSING : null;
  }
}
