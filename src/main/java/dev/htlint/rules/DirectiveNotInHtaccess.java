package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Optional;

/** A directive that belongs into the server's configuration only. */
final class DirectiveNotInHtaccess implements Rule {
  @Override
  public String id() {
    return "directive-not-in-htaccess";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    Optional<Directive> directive = refusal.directive();
    if (refusal.kind() != Kind.NOT_ALLOWED
        || directive.isEmpty()
        || context.resolution().context() != Context.HTACCESS
        || directive.get().entries().stream().anyMatch(DirectiveEntry::isAllowedInHtaccess)) {
      return false;
    }
    DirectiveEntry entry = directive.get().entries().get(0);
    return context
        .report(this, refusal, Tags.written(directive.get()) + " cannot stand in a .htaccess file")
        .help(instead(entry))
        .add();
  }

  private static String instead(DirectiveEntry entry) {
    return switch (entry.name()) {
      case "<Directory", "<DirectoryMatch" ->
          "a .htaccess file holds for its own directory: write the lines without the section, or"
              + " use <Files>";
      case "<Location", "<LocationMatch" ->
          "ask for the path with <If \"%{REQUEST_URI} =~ m#^/path/#\">";
      case "php_admin_value", "php_admin_flag" ->
          "use php_value or php_flag where the setting allows it, or set it in the server's"
              + " configuration";
      case "Alias", "AliasMatch" -> "use a symbolic link, or RewriteRule within the document root";
      case "RewriteMap" ->
          "declare the map in the server's configuration; rules in a .htaccess file may use it";
      default -> "move it to the server's configuration, or ask your host to";
    };
  }
}
