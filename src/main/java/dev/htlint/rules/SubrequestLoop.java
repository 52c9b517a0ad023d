package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.Placed;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.Arguments;
import java.util.List;
import java.util.Optional;

/** DirectoryIndex or FallbackResource that leads to itself, until httpd gives up: mod_dir. */
final class SubrequestLoop implements Rule {
  private static final String LOGGED =
      "AH00125: Request exceeded the limit of 10 subrequest nesting levels due to probable"
          + " configuration error. Use 'LimitInternalRecursion' to increase the limit if necessary."
          + " Use 'LogLevel debug' to get a backtrace.";

  @Override
  public String id() {
    return "subrequest-loop";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return context.resolution().context() == Context.HTACCESS
        && (name.equalsIgnoreCase("DirectoryIndex") || name.equalsIgnoreCase("FallbackResource"));
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    if (!directive.isRead() || directive.arguments().argumentCount() == 0) {
      return;
    }
    if (directive.name().equalsIgnoreCase("DirectoryIndex")) {
      index(directive, context);
    } else {
      fallback(directive, directive.arguments().argument(0), context);
    }
  }

  private void index(Directive directive, RuleContext context) {
    Arguments words = directive.arguments();
    for (int i = 0; i < words.argumentCount(); i++) {
      String word = words.argument(i);
      if (word.equals(".") || word.equals("./") || isHere(word, context)) {
        report(directive, context, "the folder is named as its own index")
            .severity(i == 0 ? Severity.ERROR : Severity.WARNING)
            .label(
                i == 0
                    ? "a request for the folder answers 500"
                    : "a request for the folder answers 500 where the names before are missing")
            .help("name files, such as DirectoryIndex index.html index.php")
            .add();
        return;
      }
    }
  }

  /** Whether {@code address} is that of the folder itself. */
  private static boolean isHere(String address, RuleContext context) {
    Optional<String> root = SiteAddress.documentRoot(context);
    String here = context.directory().directory() + "/";
    return root.isPresent() && (root.get() + address).equals(here);
  }

  private void fallback(Directive directive, String target, RuleContext context) {
    if (target.equalsIgnoreCase("disabled")) {
      return;
    }
    if (!target.startsWith("/")) {
      report(directive, context, "a path without a slash in front counts from the folder asked for")
          .severity(Severity.WARNING)
          .label("below another folder, also one that is not there, requests answer 500")
          .help(
              "write the path from the root of the site on, such as /" + SourceFile.display(target))
          .add();
      return;
    }
    Optional<Opening> opening = SiteAddress.open(target, context, false);
    if (opening.isEmpty() || opening.get().fault().isEmpty()) {
      return;
    }
    if (opening.get().place().isGone()) {
      missing(directive, opening.get(), context);
    } else if (opening.get().place().entry().isFolder()
        && target.endsWith("/")
        && lacksIndex(opening.get().place().path(), context)) {
      report(directive, context, "the fallback is a folder without an index")
          .severity(isBelow(opening.get(), context) ? Severity.ERROR : Severity.WARNING)
          .label("requests for what is not there answer 500")
          .help("name a file")
          .add();
    }
  }

  private void missing(Directive directive, Opening opening, RuleContext context) {
    boolean loops = isBelow(opening, context) && !mayBeHandled(opening, context);
    RuleContext.Report report =
        report(directive, context, "the fallback: " + SourceFile.display(opening.why()))
            .help(
                "a path counts from "
                    + SiteAddress.documentRoot(context).map(SourceFile::display).orElse("/"));
    if (loops) {
      report.label("requests for what is not there answer 500").add();
    } else {
      context
          .report(
              this,
              directive.line().wordsSpan(),
              "the fallback: " + SourceFile.display(opening.why()))
          .request()
          .severity(Severity.WARNING)
          .label("requests for what is not there answer 404 as before")
          .add();
    }
  }

  /** Whether the fallback holds for the target, too. */
  private static boolean isBelow(Opening opening, RuleContext context) {
    String here = context.directory().directory();
    return (opening.place().path() + "/").startsWith(here.equals("/") ? "/" : here + "/");
  }

  /** What is missing goes to its handler rather than to the fallback. */
  private static boolean mayBeHandled(Opening opening, RuleContext context) {
    String path = opening.place().path();
    int slash = path.lastIndexOf('/');
    DirectoryConfig config =
        SiteAddress.config(path.substring(0, Math.max(1, slash)), context)
            .forFile(path.substring(slash + 1));
    return config.last("SetHandler").isPresent()
        || (config.mayDiffer("SetHandler") && hasConditions(context))
        || !config.all("AddHandler").isEmpty()
        || !config.all("AddType").isEmpty();
  }

  /** Whether there are {@code <If>} sections; a location that matters was looked at before. */
  private static boolean hasConditions(RuleContext context) {
    for (Directive directive : context.resolution().directives()) {
      if (directive.name().equalsIgnoreCase("<If")) {
        return true;
      }
    }
    for (Placed placed : context.around().config().directives()) {
      if (placed.directive().name().equalsIgnoreCase("<If")) {
        return true;
      }
    }
    return false;
  }

  /** Whether none of the names of DirectoryIndex is in {@code folder}. */
  private static boolean lacksIndex(String folder, RuleContext context) {
    DirectoryConfig config = SiteAddress.config(folder, context);
    List<String> files = context.around().tree().names(folder);
    boolean named = false;
    for (Placed placed : config.all("DirectoryIndex")) {
      for (int i = 0; i < placed.arguments().argumentCount(); i++) {
        String name = placed.arguments().argument(i);
        named = true;
        if (name.contains("/") || files.contains(name)) {
          return false;
        }
      }
    }
    boolean plain = !config.mayDiffer("DirectoryIndex") && config.all("RewriteRule").isEmpty();
    return plain && config.isComplete() && (named || !files.contains("index.html"));
  }

  private RuleContext.Report report(Directive directive, RuleContext context, String message) {
    return context
        .report(this, directive.line().wordsSpan(), message)
        .request(LOGGED)
        .outcome(Outcome.HTTP_500);
  }
}
