package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Keywords;
import dev.htlint.catalog.NearNames;
import dev.htlint.resolve.Directive;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that a directive knows and that look like those that it does not. */
final class NearValues {
  /** Those that neither the catalogue nor httpd's message lists. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "Options",
          "Indexes|Includes|IncludesNOEXEC|FollowSymLinks|SymLinksIfOwnerMatch|ExecCGI|MultiViews"
              + "|All|None",
          "IndexOptions",
          "FancyIndexing|FoldersFirst|HTMLTable|IconsAreLinks|IconHeight|IconWidth|IgnoreCase"
              + "|IgnoreClient|NameWidth|DescriptionWidth|ScanHTMLTitles|SuppressColumnSorting"
              + "|SuppressDescription|SuppressHTMLPreamble|SuppressIcon|SuppressLastModified"
              + "|SuppressRules|SuppressSize|TrackModified|VersionSort|XHTML|ShowForbidden|Charset"
              + "|Type",
          "RewriteOptions",
          "Inherit|InheritBefore|InheritDown|InheritDownBefore|IgnoreInherit|AllowNoSlash"
              + "|AllowAnyURI|MergeBase|IgnoreContextInfo|LegacyPrefixDocRoot",
          "FileETag",
          "INode|MTime|Size|Digest|All|None",
          "AuthLDAPURL",
          "NONE|SSL|TLS|STARTTLS",
          "order",
          "allow,deny|deny,allow");

  private static final Pattern LISTED = Pattern.compile("keyword\\(([^)]*)\\)");
  private static final Pattern QUOTED = Pattern.compile("'([A-Za-z][\\w*-]*)'");
  private static final Pattern WORD = Pattern.compile("([+-]?)([^=]*)(.*)", Pattern.DOTALL);

  /** Enough guesses for one line. */
  private static final int MOST = 20;

  private NearValues() {}

  /** What may stand behind the name, one word of {@code words} replaced by a near one. */
  static Stream<String> of(Directive directive, String message, List<String> words) {
    Set<String> known = known(directive, message);
    List<String> near = new ArrayList<>();
    for (int i = 0; i < words.size() && near.size() < MOST; i++) {
      Matcher word = WORD.matcher(words.get(i));
      if (!word.matches() || known.stream().anyMatch(word.group(2)::equalsIgnoreCase)) {
        continue;
      }
      for (String candidate : candidates(word.group(2), known)) {
        near.add(Guesses.text(Guesses.with(words, i, word.group(1) + candidate + word.group(3))));
      }
    }
    return near.stream();
  }

  /** The providers that look like the first word. */
  static Stream<String> providers(Directive directive, List<String> words) {
    String set = directive.name().equalsIgnoreCase("Require") ? "authz-provider" : "authn-provider";
    return words.isEmpty()
        ? Stream.empty()
        : Keywords.get().near(set, words.get(0)).stream()
            .map(near -> Guesses.text(Guesses.with(words, 0, near)));
  }

  /** What the directive knows, for people: {@code on, off or email}; empty where that is long. */
  static Optional<String> list(Directive directive, String message) {
    List<String> known = List.copyOf(known(directive, message));
    if (known.isEmpty() || known.size() > 24) {
      return Optional.empty();
    }
    String front = String.join(", ", known.subList(0, known.size() - 1));
    String last = known.get(known.size() - 1);
    return Optional.of(front.isEmpty() ? last : front + " or " + last);
  }

  /** The near ones, or the only one that begins so. */
  private static List<String> candidates(String written, Set<String> known) {
    List<String> near = NearNames.of(written, known);
    if (!near.isEmpty() || written.length() < 3) {
      return near;
    }
    int length = written.length();
    List<String> longer =
        known.stream().filter(word -> word.regionMatches(true, 0, written, 0, length)).toList();
    return longer.size() == 1 ? longer : List.of();
  }

  private static Set<String> known(Directive directive, String message) {
    Set<String> known = new LinkedHashSet<>();
    for (DirectiveEntry entry : directive.entries()) {
      Matcher listed = LISTED.matcher(entry.check());
      while (listed.find()) {
        known.addAll(List.of(listed.group(1).split("\\|", -1)));
      }
    }
    known.addAll(List.of(KNOWN.getOrDefault(directive.name(), "").split("\\|", -1)));
    Matcher quoted = QUOTED.matcher(message);
    while (quoted.find()) {
      List<String> words = Guesses.words(directive.arguments());
      boolean written = words.contains(quoted.group(1)) || words.contains(quoted.group(1) + ">");
      if (!written) {
        known.add(quoted.group(1));
      }
    }
    known.remove("");
    return known;
  }
}
