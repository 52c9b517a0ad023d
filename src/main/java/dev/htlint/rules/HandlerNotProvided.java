package dev.htlint.rules;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Keyword;
import dev.htlint.catalog.Keywords;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.Placed;
import dev.htlint.server.Server;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A handler that no module of the server has and no Action gives: httpd falls through to the one
 * for plain files ({@code ap_invoke_handler} in server/config.c) and sends the script as it is.
 */
final class HandlerNotProvided implements Rule {
  private static final String PROXY = "proxy:";

  private static final List<String> SCRIPTS =
      List.of(
          "application/x-httpd-cgi",
          "application/x-httpd-php",
          "cgi-script",
          "fastcgi-script",
          "fcgid-script",
          "lua-script",
          "modperl",
          "perl-script",
          "php-script",
          "php5-script",
          "php7-script",
          "python-program",
          "wsgi-script");

  /** Modules by which a configuration that nobody knows may run PHP. */
  private static final List<String> RUNS_PHP =
      List.of(
          "mod_php.c",
          "mod_php7.c",
          "mod_php5.c",
          "mod_proxy_fcgi.c",
          "mod_fcgid.c",
          "mod_fastcgi.c",
          "mod_lsapi.c",
          "mod_suphp.c",
          "mod_actions.c");

  /** Made when first needed: most files need none. */
  private static final class Shapes {
    /** How hosts call what runs PHP for them; only their own configuration gives it a meaning. */
    static final Pattern OF_A_HOST =
        Pattern.compile(
            "application/x-(httpd-)?(ea-|alt-)?(ls)?php[\\w.-]*|x-(httpd|mapp)-php\\w*"
                + "|php\\d*-(fcgi|cgi|fastcgi)|lsapi|phpini-cgi");

    private Shapes() {}
  }

  @Override
  public String id() {
    return "handler-not-provided";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equals("SetHandler") || name.equals("AddHandler");
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    if (!directive.isRead() || directive.arguments().argumentCount() == 0) {
      return;
    }
    String written = directive.arguments().argument(0);
    String handler = written.toLowerCase(Locale.ROOT);
    Server server = context.server();
    if (!server.declared()) {
      if (ofHost(handler)) {
        report(directive, context, written + " is a handler of single hosts")
            .label("another server sends the source of these files")
            .severity(Severity.NOTE)
            .help("name the server with --server; without such a handler, remove the line there")
            .add();
      }
    } else if (isMissing(handler, context)
        && (isKnown(handler) || !mayRunPhp(context))
        && !isOverruled(directive, context)) {
      report(directive, context, "nothing on this server has the handler " + written)
          .label(
              isScript(handler)
                  ? "httpd sends these files as they are, passwords and all"
                  : "httpd sends these files as they are")
          .outcome(isScript(handler) ? Outcome.SOURCE_EXPOSED : Outcome.IGNORED)
          .help(help(handler))
          .add();
    }
  }

  private RuleContext.Report report(Directive directive, RuleContext context, String message) {
    return context.report(this, directive.line().nameSpan(), message);
  }

  private static String help(String handler) {
    List<String> modules = providers(handler);
    return modules.isEmpty()
        ? "remove the line, or write the handler that this server has for PHP"
        : "load " + String.join(" or ", modules).replace(".c", "") + ", or remove the line";
  }

  private static boolean isScript(String handler) {
    return SCRIPTS.contains(handler) || handler.startsWith(PROXY) || ofHost(handler);
  }

  private static boolean ofHost(String handler) {
    return !isKnown(handler) && Shapes.OF_A_HOST.matcher(handler).matches();
  }

  private static boolean isKnown(String handler) {
    return !providers(handler).isEmpty();
  }

  /** The modules that have the handler; none where only an Action can give it. */
  private static List<String> providers(String handler) {
    if (handler.startsWith(PROXY)) {
      return List.of("mod_proxy.c");
    }
    for (Keyword keyword : Keywords.get().in("handler")) {
      if (keyword.word().equals(handler)) {
        return List.of(keyword.note().split(" ", -1));
      }
    }
    return List.of();
  }

  /** Whether certainly nobody has it. */
  private static boolean isMissing(String handler, RuleContext context) {
    Server server = context.server();
    boolean judged = isKnown(handler) || ofHost(handler);
    return judged
        && providers(handler).stream().noneMatch(server::hasModule)
        && server.modules().stream()
            .filter(name -> name.endsWith("_module"))
            .allMatch(name -> Catalog.get().module(name).isPresent())
        && !isGiven(handler, context);
  }

  /** Whether an Action gives it, or may do so. */
  private static boolean isGiven(String handler, RuleContext context) {
    if (!context.server().hasModule("mod_actions.c") || handler.startsWith(PROXY)) {
      return false;
    }
    boolean here =
        context.resolution().directives().stream()
            .filter(one -> one.name().equals("Action") && one.arguments().argumentCount() > 0)
            .anyMatch(one -> one.arguments().argument(0).equalsIgnoreCase(handler));
    if (here || !context.around().config().isKnown()) {
      return true;
    }
    return context.around().config().directives().stream()
        .filter(placed -> placed.directive().name().equals("Action"))
        .flatMap(placed -> placed.argument(0).stream())
        .anyMatch(handler::equalsIgnoreCase);
  }

  /** Whether a configuration that is not known may run PHP, so that the line does no harm. */
  private static boolean mayRunPhp(RuleContext context) {
    return !context.around().config().isKnown()
        && RUNS_PHP.stream().anyMatch(context.server()::hasModule);
  }

  /** Whether a SetHandler elsewhere decides instead, as one in the server's FilesMatch does. */
  private static boolean isOverruled(Directive directive, RuleContext context) {
    if (context.resolution().context() == Context.SERVER) {
      return false;
    }
    DirectoryConfig config = context.directory();
    return config.mayDiffer("SetHandler")
        || extensions(directive)
            .map(extension -> config.forFile("x." + extension).last("SetHandler"))
            .flatMap(Optional::stream)
            .anyMatch(placed -> !isSame(placed, directive) && !isNone(placed));
  }

  private static boolean isSame(Placed placed, Directive directive) {
    return placed.directive().line().equals(directive.line());
  }

  private static boolean isNone(Placed placed) {
    return placed.argument(0).filter("none"::equalsIgnoreCase).isPresent();
  }

  private static Stream<String> extensions(Directive directive) {
    int count = directive.arguments().argumentCount();
    return directive.name().equals("SetHandler") || count < 2
        ? Stream.of("php")
        : Stream.iterate(1, i -> i < count, i -> i + 1)
            .map(i -> directive.arguments().argument(i).replaceFirst("^\\.", ""));
  }
}
