package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.Placed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A temporary redirect that browsers keep for long: mod_expires takes it for a page of the type
 * text/html and gives it the life of one.
 */
final class CachedRedirect implements Rule {
  private static final Set<String> NAMES =
      Set.of("Redirect", "RedirectMatch", "RedirectTemp", "RewriteRule");
  private static final Set<String> TEMPORARY = Set.of("temp", "seeother", "302", "303", "307");

  /** Made when first needed: most files need none. */
  private static final class Shapes {
    /** {@code [R]} is 302. */
    static final Pattern FLAG =
        Pattern.compile(
            "(?i)\\[(?:.*,)?\\s*R(?:edirect)?(?:=(?:302|303|307|temp|seeother))?\\s*(?:,.*)?]");

    private Shapes() {}
  }

  @Override
  public String id() {
    return "cached-redirect";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return NAMES.contains(name) && context.resolution().context() == Context.HTACCESS;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    if (!directive.isRead() || !isTemporary(directive)) {
      return;
    }
    OptionalLong life = life(context.directory());
    if (life.isPresent() && life.getAsLong() >= Duration.DAY) {
      context
          .report(
              this,
              directive.line().nameSpan(),
              "browsers keep this temporary redirect for " + Duration.text(life.getAsLong()))
          .label("ExpiresDefault holds for redirects, too")
          .help("add: ExpiresByType text/html \"access plus 0 seconds\"")
          .add();
    }
  }

  private static boolean isTemporary(Directive directive) {
    int count = directive.arguments().argumentCount();
    if (directive.name().equals("RewriteRule")) {
      return count > 2 && Shapes.FLAG.matcher(directive.arguments().argument(2)).matches();
    }
    String first = count == 0 ? "" : directive.arguments().argument(0).toLowerCase(Locale.ROOT);
    return directive.name().equals("RedirectTemp")
        || (count == 3 && TEMPORARY.contains(first))
        || (count == 2 && first.matches("\\^?/.*"));
  }

  /** How long mod_expires lets browsers keep a redirect; empty where it does not, or may not. */
  private static OptionalLong life(DirectoryConfig config) {
    boolean open =
        List.of("ExpiresActive", "ExpiresDefault", "ExpiresByType").stream()
            .anyMatch(config::mayDiffer);
    Optional<Placed> rule = config.last("ExpiresDefault");
    if (open
        || rule.isEmpty()
        || config.last("ExpiresActive").filter(Placed::isOn).isEmpty()
        || config.all("ExpiresByType").stream().anyMatch(CachedRedirect::isForPages)
        || config.all("Header").stream().anyMatch(CachedRedirect::isForCaches)) {
      return OptionalLong.empty();
    }
    return Duration.afterAccess(rule.get().argument(0).orElse(""));
  }

  private static boolean isForPages(Placed placed) {
    String type = placed.argument(0).orElse("").toLowerCase(Locale.ROOT);
    return type.equals("text/html") || type.equals("text/*");
  }

  private static boolean isForCaches(Placed placed) {
    String line = placed.arguments().rawArguments().toLowerCase(Locale.ROOT);
    return line.startsWith("always")
        && (line.contains("cache-control") || line.contains("expires"));
  }
}
