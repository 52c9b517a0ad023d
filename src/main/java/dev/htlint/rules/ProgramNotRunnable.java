package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.VirtualHost;
import dev.htlint.rules.script.Script;
import dev.htlint.rules.script.ScriptFault;
import dev.htlint.rules.script.Suexec;
import dev.htlint.rules.script.SuexecCheck;
import dev.htlint.site.Account;
import dev.htlint.site.PathWalk;
import dev.htlint.site.PathWalk.End;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A program that a directive names and that cannot be started: a wrapper of mod_fcgid, so that
 * every request for which it is named answers 500, or that of a RewriteMap. A wrapper that is not
 * there makes mod_fcgid refuse the line ({@code set_wrapper_info} of its fcgid_conf.c).
 */
final class ProgramNotRunnable implements Rule {
  private static final Set<String> NAMES = Set.of("FcgidWrapper", "FCGIWrapper");
  private static final String MAP = "RewriteMap";
  private static final String PROGRAM = "prg:";

  @Override
  public String id() {
    return "program-not-runnable";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return NAMES.contains(name) || name.equals(MAP);
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    if (!directive.isRead()) {
      return;
    }
    if (directive.name().equals(MAP)) {
      map(directive, context);
    } else {
      wrapper(directive, context);
    }
  }

  private void wrapper(Directive directive, RuleContext context) {
    String path = program(directive, 0);
    if (!path.startsWith("/")) {
      return;
    }
    PathWalk.Place place = walk(context).to(path);
    if (place.isGone() || place.end() == End.DENIED) {
      absent(directive, path, place, context);
    } else if (place.isFound()) {
      fault(path, place, context)
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

  private static String program(Directive directive, int index) {
    return directive.arguments().argumentCount() > index
        ? Words.first(directive.arguments().argument(index))
        : "";
  }

  /**
   * httpd starts the program as root, once, if the rules of the host are on ({@code
   * run_rewritemap_programs} of mod_rewrite); only what keeps everybody from it counts.
   */
  private void map(Directive directive, RuleContext context) {
    String path = program(directive, 1);
    if (!path.startsWith(PROGRAM + "/") || !isOn(directive, context)) {
      return;
    }
    path = path.substring(PROGRAM.length());
    PathWalk.Place place = walk(context).to(path);
    if (!place.isFound() || !place.entry().isFile()) {
      return; // missing-file says it
    }
    SiteFile file = new SiteFile(place.path(), path, false, true, place.entry(), context.around());
    Script script = Script.program(file, Optional.empty(), Optional.empty());
    Optional<ScriptFault> modes = ScriptFault.ofModes(script);
    Optional<ScriptFault> fault = modes.or(() -> ofText(script));
    if (fault.isEmpty()) {
      return;
    }
    RuleContext.Report report =
        context
            .report(this, directive.line().wordsSpan(), "the program: " + fault.get().message())
            .help(fault.get().help());
    if (modes.isPresent()) {
      report
          .noStart(
              "(13)Permission denied: AH00654: mod_rewrite: could not start RewriteMap program "
                  + path)
          .add();
    } else {
      report
          .label("each look-up finds nothing")
          .request("AH00653: exec of '" + path + "' failed")
          .add();
    }
  }

  private static boolean isOn(Directive map, RuleContext context) {
    Optional<Directive> host = VirtualHost.around(map);
    return context.resolution().directives().stream()
        .filter(one -> one.isRead() && one.name().equals("RewriteEngine"))
        .filter(one -> one.section().equals(host))
        .anyMatch(one -> program(one, 0).equalsIgnoreCase("on"));
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
      return fault(Script.program(file, Optional.empty(), user(context)));
    }
    DirectoryConfig here = context.directory();
    Optional<Suexec> suexec = Suexec.of(here.directory() + "/", here.served(), context.around());
    Optional<Account> user = suexec.map(Suexec::account).orElse(context.around().account());
    return suexec
        .flatMap(one -> SuexecCheck.of(file, one))
        .filter(refusal -> !refusal.isAtStart())
        .map(refusal -> refusal.fault(file.name()))
        .or(() -> fault(Script.program(file, suexec, user)));
  }

  /** Under whom a wrapper runs that the server's configuration names: hosts may differ. */
  private static Optional<Account> user(RuleContext context) {
    return hasSuexec(context) ? Optional.empty() : context.around().account();
  }

  private static boolean hasSuexec(RuleContext context) {
    return context.around().config().directives().stream()
        .anyMatch(placed -> placed.directive().name().equalsIgnoreCase("SuexecUserGroup"));
  }

  private static Optional<ScriptFault> fault(Script script) {
    return ScriptFault.ofModes(script).or(() -> ofText(script));
  }

  private static Optional<ScriptFault> ofText(Script script) {
    return ScriptFault.ofInvisibleCharacters(script)
        .or(() -> ScriptFault.ofNoInterpreter(script))
        .or(() -> ScriptFault.ofInterpreter(script));
  }
}
