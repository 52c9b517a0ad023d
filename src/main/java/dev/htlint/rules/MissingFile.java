package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.NamedFile;
import dev.htlint.catalog.NamedFile.When;
import dev.htlint.check.NamedFiles;
import dev.htlint.check.NamedFiles.Missing;
import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.resolve.VirtualHost;
import dev.htlint.source.SourceFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A program or a file that is not there. What {@code rules/catalog/files.tsv} says httpd refuses is
 * a refusal; the rest it meets later.
 */
final class MissingFile implements Rule {
  private static final Set<When> LATER =
      EnumSet.of(When.CHECKED, When.START, When.WARNING, When.REQUEST);

  private final Rule refused =
      new RefusedArgument(
              id(),
              Kind.MISSING_FILE,
              "needs what is not there on this server",
              "correct the path, make what is missing, or remove the line")
          .hint("suexec", "install what is missing, or remove the line");

  @Override
  public String id() {
    return "missing-file";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    return refused.refused(refusal, context);
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return context.resolution().context() == Context.SERVER && !NamedFile.of(name).isEmpty();
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    if (!directive.isRead()) {
      return;
    }
    String serverRoot = context.around().config().serverRoot().orElse("");
    new NamedFiles(context.around().tree(), serverRoot)
        .missing(directive, LATER)
        .ifPresent(missing -> report(directive, missing, context));
  }

  private void report(Directive directive, Missing missing, RuleContext context) {
    String said =
        missing
            .said()
            .replace("%l", place(directive, context))
            .replace("%h", host(directive, context));
    RuleContext.Report report =
        context
            .report(
                this,
                directive.line().argumentsSpan(),
                directive.name()
                    + (missing.row().wants() == NamedFile.Wants.PARENT
                        ? " wants to write where no folder is: "
                        : " names what is not there: ")
                    + SourceFile.display(missing.path()))
            .help("correct the path, or make what is missing");
    switch (missing.row().when()) {
      case REQUEST ->
          report.severity(Severity.WARNING).label("whoever logs in gets 500").request(said);
      case WARNING -> report.severity(Severity.WARNING).label("httpd goes on without").logged(said);
      default -> report.noStart(said);
    }
    report.add();
  }

  private static String place(Directive directive, RuleContext context) {
    SourceFile file = context.source();
    return file.path() + ":" + file.line(directive.line().start());
  }

  /** Where the virtual host around begins; empty where that is in another file. */
  private static String host(Directive directive, RuleContext context) {
    Optional<Directive> host = VirtualHost.around(directive);
    return host.isPresent() && context.resolution().directives().contains(host.get())
        ? place(host.get(), context)
        : "";
  }
}
