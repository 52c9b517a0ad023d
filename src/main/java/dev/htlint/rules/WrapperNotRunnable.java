package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.rules.script.Script;
import dev.htlint.rules.script.ScriptFault;
import dev.htlint.rules.script.Suexec;
import dev.htlint.rules.script.SuexecCheck;
import dev.htlint.site.PathWalk;
import dev.htlint.site.PathWalk.End;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A wrapper of mod_fcgid that cannot be started, so that every request for which it is named
 * answers 500; or that is not there, so that mod_fcgid refuses the line ({@code set_wrapper_info}
 * of its fcgid_conf.c).
 */
final class WrapperNotRunnable implements Rule {
  private static final Set<String> NAMES = Set.of("FcgidWrapper", "FCGIWrapper");

  @Override
  public String id() {
    return "wrapper-not-runnable";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return NAMES.contains(name);
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    Optional<String> path =
        directive.isRead() && directive.arguments().argumentCount() > 0
            ? Words.split(directive.arguments().argument(0)).stream().findFirst()
            : Optional.empty();
    if (path.filter(text -> text.startsWith("/")).isEmpty()) {
      return;
    }
    PathWalk.Place place = walk(context).to(path.get());
    if (place.isGone() || place.end() == End.DENIED) {
      absent(directive, path.get(), place, context);
    } else if (place.isFound()) {
      fault(path.get(), place, context)
          .ifPresent(
              fault ->
                  context
                      .report(this, directive.line().wordsSpan(), "the wrapper: " + fault.message())
                      .outcome(Outcome.HTTP_500)
                      .label("requests for which it is named answer 500")
                      .request("End of script output before headers: ...")
                      .help(fault.help())
                      .add());
    }
  }

  /** httpd looks as its own user when it reads a .htaccess file, and as root when it starts. */
  private static PathWalk walk(RuleContext context) {
    return isHtaccess(context)
        ? context.around().walk()
        : new PathWalk(context.around().tree(), Optional.empty());
  }

  private static boolean isHtaccess(RuleContext context) {
    return context.resolution().context() == Context.HTACCESS;
  }

  private void absent(Directive directive, String path, PathWalk.Place place, RuleContext context) {
    String system =
        switch (place.end()) {
          case DENIED -> "(13)Permission denied";
          case NOT_A_FOLDER -> "(20)Not a directory";
          default -> "(2)No such file or directory";
        };
    String shown = SourceFile.display(path);
    context
        .report(
            this,
            directive.line().wordsSpan(),
            place.end() == End.DENIED
                ? "httpd may not search " + SourceFile.display(place.path())
                : "there is no wrapper " + shown)
        .outcome(context.refusalOutcome())
        .label(
            isHtaccess(context)
                ? "every request below this folder answers 500"
                : "the server does not start")
        .request("Wrapper " + shown + " cannot be accessed: " + system)
        .help("write the whole path of the wrapper, or remove the line")
        .add();
  }

  /** What keeps the system, or suEXEC, from starting it. */
  private static Optional<ScriptFault> fault(
      String path, PathWalk.Place place, RuleContext context) {
    SiteFile file = new SiteFile(place.path(), path, false, true, place.entry(), context.around());
    if (!file.entry().isFile()) {
      return Optional.empty();
    }
    if (!isHtaccess(context)) {
      return hasSuexec(context)
          ? Optional.empty() // for whom it is started each virtual host says
          : fault(Script.program(file, Optional.empty()));
    }
    DirectoryConfig here = context.directory();
    Optional<Suexec> suexec = Suexec.of(here.directory() + "/", here.served(), context.around());
    return suexec
        .flatMap(one -> SuexecCheck.of(file, one))
        .filter(refusal -> !refusal.isAtStart())
        .map(refusal -> refusal.fault(file.name()))
        .or(() -> fault(Script.program(file, suexec)));
  }

  private static boolean hasSuexec(RuleContext context) {
    return context.around().config().directives().stream()
        .anyMatch(placed -> placed.directive().name().equalsIgnoreCase("SuexecUserGroup"));
  }

  private static Optional<ScriptFault> fault(Script script) {
    return ScriptFault.ofModes(script)
        .or(() -> ScriptFault.ofInvisibleCharacters(script))
        .or(() -> ScriptFault.ofNoInterpreter(script))
        .or(() -> ScriptFault.ofInterpreter(script));
  }
}
