package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import dev.htlint.tree.Arguments;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A directive that names a page, a script or a file which is not there. */
final class MissingTarget implements Rule {
  private static final Set<String> NAMES =
      Set.of("errordocument", "action", "php_value", "php_admin_value");

  /** Made when first needed: most files need none. */
  private static final class Shapes {

    /** A page by its name, which nobody means as a text. */
    static final Pattern PAGE = Pattern.compile("(?i)[\\w./-]+\\.(html?|php\\d?|shtml|cgi|pl|asp)");

    private Shapes() {}
  }

  private static final List<String> PHP_FILES = List.of("auto_prepend_file", "auto_append_file");

  @Override
  public String id() {
    return "missing-target";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return context.resolution().context() == Context.HTACCESS
        && NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    Arguments words = directive.arguments();
    if (!directive.isRead() || words.argumentCount() < 2) {
      return;
    }
    switch (directive.name().toLowerCase(Locale.ROOT)) {
      case "errordocument" -> errorDocument(directive, context);
      case "action" -> action(directive, context);
      default -> {
        if (PHP_FILES.contains(words.argument(0))) {
          phpFile(words.argument(1), directive.line().wordsSpan(), context);
        }
      }
    }
  }

  private void errorDocument(Directive directive, RuleContext context) {
    String target = directive.arguments().argument(1);
    if (directive.arguments().argumentCount() == 2
        && Shapes.PAGE.matcher(target).matches()
        && !target.startsWith("/")) {
      report(directive, context, "a path begins with a slash: this is a text, which visitors read")
          .label("visitors see the words " + SourceFile.display(target))
          .help("write the path from the root of the site on, such as /" + last(target))
          .add();
      return;
    }
    Optional<Opening> opening =
        SiteAddress.open(target, context, true)
            .filter(found -> found.fault().isPresent())
            .filter(found -> !found.place().entry().isFolder() || !found.place().isFound());
    if (opening.isEmpty()) {
      return;
    }
    report(directive, context, "the page for errors: " + why(opening.get()))
        .label("visitors see httpd's own page, and that a second error was met")
        .help(help(target, context))
        .add();
  }

  private void action(Directive directive, RuleContext context) {
    boolean virtual =
        directive.arguments().argumentCount() > 2
            && directive.arguments().argument(2).equalsIgnoreCase("virtual");
    String script = directive.arguments().argument(1);
    Optional<Opening> opening =
        SiteAddress.open(script, context, true).filter(found -> found.place().isGone());
    if (opening.isEmpty() || virtual) {
      return;
    }
    report(directive, context, "the script: " + why(opening.get()))
        .label("requests that come to it answer 404")
        .help(help(script, context))
        .add();
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return file.entry().isFile() && file.name().equals(".user.ini") && !isInside(file);
  }

  /** Whether PHP runs inside of httpd, where it reads no such file. */
  private static boolean isInside(SiteFile file) {
    Server server = file.around().config().server();
    return server.declared() && (server.hasModule("php_module") || server.hasModule("php7_module"));
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    for (String name : PHP_FILES) {
      file.around()
          .php(file.folder())
          .find(name)
          .filter(set -> IniLines.isIn(set.place(), file))
          .ifPresent(set -> phpFile(set.value(), IniLines.span(set.place(), file), context));
    }
  }

  /** PHP's own words; it opens the file before, or behind, each of its programs. */
  private void phpFile(String path, Span span, RuleContext context) {
    Optional<Opening> opening =
        path.startsWith("/") ? Opening.of(path, context.around()) : Optional.empty();
    if (opening.isEmpty() || opening.get().fault().isEmpty()) {
      return;
    }
    context
        .report(this, span, why(opening.get()))
        .request("PHP Fatal error:  Failed opening required '" + path + "' ...")
        .severity(context.server().declared() ? Severity.ERROR : Severity.WARNING)
        .outcome(Outcome.HTTP_500)
        .label("every program of PHP answers 500, or a page with errors in it")
        .help("write the whole path of a file on this server, or remove the line")
        .add();
  }

  private RuleContext.Report report(Directive directive, RuleContext context, String message) {
    return context
        .report(this, directive.line().wordsSpan(), message)
        .severity(Severity.WARNING)
        .request();
  }

  private static String why(Opening opening) {
    return SourceFile.display(opening.why());
  }

  private static String help(String target, RuleContext context) {
    Optional<String> root = SiteAddress.documentRoot(context);
    return root.isPresent() && target.startsWith(root.get() + "/")
        ? "write the path as visitors do: "
            + SourceFile.display(target.substring(root.get().length()))
        : "a path counts from " + root.map(SourceFile::display).orElse("the root of the site");
  }

  private static String last(String target) {
    return SourceFile.display(target.substring(target.lastIndexOf('/') + 1));
  }
}
