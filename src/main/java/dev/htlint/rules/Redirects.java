package dev.htlint.rules;

import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Resolution;
import dev.htlint.rewrite.RedirectSearch;
import dev.htlint.rewrite.RedirectSearch.Found;
import dev.htlint.source.SourceFile;
import java.util.List;

/**
 * The requests that a file redirects more than once, looked for once for all rules.
 *
 * @param found each with the line that does it
 */
record Redirects(List<Found> found) {
  private static final int SHOWN = 5;

  /** Those whose line is {@code directive}. */
  static List<Found> of(Directive directive, RuleContext context) {
    Resolution file = context.resolution();
    if (!directive.isRead() || file.first().isPresent()) {
      return List.of();
    }
    int line = context.source().line(directive.line().start());
    return context
        .view(Redirects.class, resolution -> new Redirects(search(context)))
        .found()
        .stream()
        .filter(one -> one.rule().line() == line)
        .filter(one -> one.rule().file().equals(context.source().path()))
        .toList();
  }

  private static List<Found> search(RuleContext context) {
    if (context.resolution().directives().stream().noneMatch(Redirects::redirects)) {
      return List.of();
    }
    return RedirectSearch.in(FolderWorlds.of(context));
  }

  /** Whether a line may be one that redirects. */
  static boolean redirects(Directive directive) {
    String name = directive.name();
    String words = directive.arguments().rawArguments();
    return name.startsWith("Redirect")
        || (name.equals("RewriteRule")
            && (words.contains("://") || words.matches("(?is).*\\[.*\\br.*")));
  }

  /** Where the redirects lead, one after the other. */
  static String shown(Found found) {
    List<String> urls = found.urls();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(SHOWN, urls.size()); i++) {
      text.append(i == 0 ? "" : " -> ").append(SourceFile.display(urls.get(i)));
    }
    return text.append(urls.size() > SHOWN ? " -> ..." : "").toString();
  }
}
