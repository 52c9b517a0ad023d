package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.rules.login.Login;
import dev.htlint.rules.login.LoginPlace;
import dev.htlint.rules.login.UserLines;
import dev.htlint.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** A file of passwords or groups that cannot be read, lets nobody in, or lies open to visitors. */
final class PasswordFile implements Rule {
  private static final String GROUPS = "AuthGroupFile";

  /** The places of the file, found once. */
  private record Places(List<LoginPlace> all) {}

  @Override
  public String id() {
    return "password-file";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return context.resolution().context() == Context.HTACCESS
        && (name.equalsIgnoreCase("AuthUserFile") || name.equalsIgnoreCase(GROUPS));
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    if (!directive.isRead() || directive.arguments().argumentCount() != 1) {
      return;
    }
    String written = directive.arguments().argument(0);
    if (written.matches("[A-Za-z]:.*") || written.contains("${") || written.equals("/dev/null")) {
      return;
    }
    Optional<String> path = whole(written, context);
    Optional<Opening> opening = path.flatMap(whole -> Opening.of(whole, context.around()));
    if (opening.isEmpty()) {
      if (isMeantForHere(written)) {
        report(directive, context, relative(path.isPresent() ? path : Optional.empty()))
            .severity(Severity.WARNING)
            .label("httpd does not look for it in this folder")
            .help("write the whole path, which begins with a slash")
            .add();
      }
      return;
    }
    if (opening.get().fault().isPresent()) {
      unopened(directive, path.orElse(written), opening.get(), context);
      return;
    }
    lines(directive, opening.get(), context);
    exposed(directive, path.orElse(written), context);
  }

  /** The path on the server; a relative one counts from ServerRoot, empty where that is unknown. */
  private static Optional<String> whole(String written, RuleContext context) {
    if (written.startsWith("/")) {
      return Optional.of(written);
    }
    return context
        .around()
        .config()
        .serverRoot()
        .map(folder -> (folder.endsWith("/") ? folder : folder + "/") + written);
  }

  /** Whether a relative path looks as if it counted from the folder of the file. */
  private static boolean isMeantForHere(String written) {
    return !written.startsWith("/") && (!written.contains("/") || written.startsWith("."));
  }

  private static String relative(Optional<String> path) {
    return "a path without a slash in front counts from ServerRoot, not from this folder"
        + path.map(whole -> ": " + SourceFile.display(whole)).orElse("");
  }

  private RuleContext.Report report(Directive directive, RuleContext context, String message) {
    return context.report(this, directive.line().wordsSpan(), message).request();
  }

  private void unopened(Directive directive, String path, Opening opening, RuleContext context) {
    boolean groups = directive.name().equalsIgnoreCase(GROUPS);
    Optional<Login> login = login(directive, context);
    boolean digest = login.filter(found -> found.isType("Digest")).isPresent();
    String number = groups ? "AH01665" : digest ? "AH01622" : "AH01620";
    String message = SourceFile.display(opening.why());
    RuleContext.Report report =
        report(
                directive,
                context,
                directive.arguments().argument(0).startsWith("/")
                    ? message
                    : relative(Optional.empty()) + ", and " + message)
            .severity(isUsed(directive, login) ? Severity.ERROR : Severity.WARNING)
            .label(groups ? "no group has members" : "whoever logs in gets 500")
            .outcome(groups ? Outcome.NONE : Outcome.HTTP_500)
            .help(help(opening, groups));
    if (!opening.fault().orElse("").isEmpty()) {
      report.request(
          opening.fault().get()
              + ": "
              + number
              + ": Could not open "
              + (groups ? "group" : "password")
              + " file: "
              + path);
    }
    report.add();
  }

  private static String help(Opening opening, boolean groups) {
    return switch (opening.place().end()) {
      case DENIED, FOUND ->
          opening.place().entry().isFolder() && opening.fault().orElse("").startsWith("(9)")
              ? "name the file in it"
              : "let the server's user read it, such as by its group: chgrp and chmod 640";
      default ->
          groups
              ? "write the whole path of a file with lines such as admins: alice bob"
              : "write the whole path of a file that htpasswd made";
    };
  }

  /** Whether it is certain that a login looks into the file. */
  private static boolean isUsed(Directive directive, Optional<Login> login) {
    if (login.isEmpty() || !login.get().isKnown()) {
      return false;
    }
    Login known = login.get();
    boolean last =
        known
            .config()
            .last(directive.name())
            .filter(placed -> placed.directive() == directive)
            .isPresent();
    boolean groups = directive.name().equalsIgnoreCase(GROUPS);
    return last
        && known.type().isPresent()
        && known.isUnhandled().equals(Optional.of(false))
        && known.authorization().asksForUser()
        && !known.isSatisfiedByAny()
        && !known.mayDiffer("AuthType", "Require", directive.name(), "AuthBasicProvider")
        && (groups ? known.authorization().asksForGroup() : known.looksIntoFile());
  }

  private static Optional<Login> login(Directive directive, RuleContext context) {
    for (LoginPlace place :
        context.view(Places.class, r -> new Places(LoginPlace.in(context))).all()) {
      if (place.own().contains(directive)) {
        return Optional.of(place.login());
      }
    }
    return Optional.empty();
  }

  private void lines(Directive directive, Opening opening, RuleContext context) {
    byte[] bytes = context.around().tree().head(opening.place().path(), UserLines.MOST);
    boolean groups = directive.name().equalsIgnoreCase(GROUPS);
    if (bytes.length == 0 && opening.place().entry().size() > 0) {
      return; // it cannot be read here
    }
    Optional<Login> login = login(directive, context);
    boolean digest = login.filter(found -> found.isType("Digest")).isPresent();
    UserLines lines = groups ? UserLines.groups(bytes) : UserLines.passwords(bytes, digest);
    List<String> faults = lines.faults();
    if (!lines.isEmpty() && faults.isEmpty()) {
      return;
    }
    String path = SourceFile.display(opening.place().path());
    String more = faults.size() > 1 ? ", and " + (faults.size() - 1) + " more like it" : "";
    report(
            directive,
            context,
            lines.isEmpty() ? path + " holds nobody" : path + ": " + faults.get(0) + more)
        .severity(Severity.WARNING)
        .label(lines.isEmpty() ? "nobody is let in" : "who stands there is not let in")
        .help(
            groups
                ? "write lines such as admins: alice bob"
                : digest
                    ? "make the lines by htdigest FILE REALM NAME"
                    : "make the lines by htpasswd -B FILE NAME")
        .add();
  }

  private void exposed(Directive directive, String path, RuleContext context) {
    Optional<String> root = context.server().documentRoot();
    if (root.isEmpty() || !path.startsWith(root.get() + "/") || path.contains("/../")) {
      return;
    }
    int slash = path.lastIndexOf('/');
    String folder = path.substring(0, slash);
    DirectoryConfig here = context.directory();
    DirectoryConfig config =
        here.directory().equals(folder) ? here : context.around().directory(folder);
    Login visitors = new Login(config.forFile(path.substring(slash + 1)), context.server());
    boolean open =
        visitors.isKnown()
            && visitors.authorization().letsEverybodyIn()
            && !visitors.hasAddressRules()
            && !visitors.mayDiffer("Require", "AuthMerging", "Deny", "Order")
            && config.all("RewriteRule").isEmpty()
            && config.all("RedirectMatch").isEmpty();
    if (open) {
      report(
              directive,
              context,
              "everybody can read this file: it lies in the site, and nothing denies it")
          .severity(Severity.WARNING)
          .label("as " + SourceFile.display(path.substring(root.get().length())))
          .outcome(Outcome.SOURCE_EXPOSED)
          .help("move it out of " + SourceFile.display(root.get()))
          .add();
    }
  }
}
