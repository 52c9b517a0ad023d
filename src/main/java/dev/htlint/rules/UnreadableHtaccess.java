package dev.htlint.rules;

import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.site.Account;
import dev.htlint.site.PathWalk;
import dev.htlint.source.Span;
import java.util.Optional;

/** A {@code .htaccess} file that httpd finds but cannot open: {@code ap_parse_htaccess}. */
final class UnreadableHtaccess implements Rule {
  static final String NAME = ".htaccess";

  @Override
  public String id() {
    return "unreadable-htaccess";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return file.name().equals(NAME)
        && file.around().config().server().overrides(file.folder()).isRead()
        && file.config().served().leadsThrough(file.folder());
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    PathWalk.Place place = file.around().walk().to(file.path());
    switch (place.end()) {
      case LOOP ->
          report(file, context, "the link leads in a circle")
              .request("(40)Too many levels of symbolic links: " + logged(file))
              .help("let the link point to a file, or remove it")
              .add();
      case DENIED -> {
        if (!place.links().isEmpty()) {
          denied(file, context, place.path(), "search " + place.path());
        }
      }
      case FOUND -> found(file, place, context);
      default -> {}
    }
  }

  private void found(SiteFile file, PathWalk.Place place, RuleContext context) {
    switch (place.entry().kind()) {
      case FILE -> {
        Optional<Account> account = file.around().account();
        if (account.isPresent() && !account.get().may(Account.READ, place.entry())) {
          denied(file, context, place.path(), "read it");
        }
      }
      case FOLDER -> noFile(file, context, "a folder");
      case SPECIAL -> noFile(file, context, "a socket or a device");
      case PIPE ->
          context
              .report(this, new Span(0, 0), "a named pipe is called .htaccess")
              .label("every request below " + below(file) + " waits until somebody writes into it")
              .request()
              .help("remove the pipe: httpd opens it, and waits")
              .add();
      default -> {}
    }
  }

  private void noFile(SiteFile file, RuleContext context, String what) {
    report(file, context, what + " is called .htaccess")
        .request("(9)Bad file descriptor: " + logged(file))
        .help("give it another name: httpd wants a file there, or nothing")
        .add();
  }

  private void denied(SiteFile file, RuleContext context, String what, String act) {
    Optional<Account> account = file.around().account();
    report(
            file,
            context,
            account.map(Account::name).orElse("the server's user") + " may not " + act)
        .request("(13)Permission denied: " + logged(file))
        .help(
            act.startsWith("read")
                ? "chmod a+r "
                    + what
                    + ", or chgrp it to a group of the server's user and chmod g+r"
                : "chmod a+x " + what)
        .add();
  }

  private RuleContext.Report report(SiteFile file, RuleContext context, String message) {
    return context
        .report(this, new Span(0, 0), message)
        .outcome(Outcome.HTTP_403)
        .label("every request below " + below(file) + " answers 403");
  }

  private static String below(SiteFile file) {
    String shown = file.shown();
    int slash = shown.lastIndexOf('/');
    return slash <= 0 ? "this directory" : shown.substring(0, slash + 1);
  }

  private static String logged(SiteFile file) {
    return logged(file.path(), file.folder());
  }

  /** What httpd logs where it cannot look at the {@code .htaccess} file in {@code folder}. */
  static String logged(String path, String folder) {
    return "AH00529: "
        + path
        + " pcfg_openfile: unable to check htaccess file, ensure it is readable and that '"
        + (folder.equals("/") ? "/" : folder + "/")
        + "' is executable";
  }
}
