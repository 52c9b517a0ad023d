package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Version;
import dev.htlint.diagnostic.Fix;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.RewriteLine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names in <code>%{...}</code> that mod_rewrite does not know: they are always empty. */
final class UnknownVariable implements Rule {
  /** Those of {@code lookup_variable} in httpd's modules/mappers/mod_rewrite.c. */
  private static final Set<String> KNOWN =
      Set.of(
          ("API_VERSION AUTH_TYPE CONN_REMOTE_ADDR CONTEXT_DOCUMENT_ROOT CONTEXT_PREFIX"
                  + " DOCUMENT_ROOT HTTPS HTTP_ACCEPT HTTP_COOKIE HTTP_FORWARDED HTTP_HOST"
                  + " HTTP_PROXY_CONNECTION HTTP_REFERER HTTP_USER_AGENT IPV6 IS_SUBREQ PATH_INFO"
                  + " QUERY_STRING REMOTE_ADDR REMOTE_HOST REMOTE_IDENT REMOTE_PORT REMOTE_USER"
                  + " REQUEST_FILENAME REQUEST_METHOD REQUEST_SCHEME REQUEST_URI SCRIPT_FILENAME"
                  + " SCRIPT_GROUP SCRIPT_USER SERVER_ADDR SERVER_ADMIN SERVER_NAME SERVER_PORT"
                  + " SERVER_PROTOCOL SERVER_SOFTWARE THE_REQUEST TIME TIME_DAY TIME_HOUR TIME_MIN"
                  + " TIME_MON TIME_SEC TIME_WDAY TIME_YEAR")
              .split(" "));

  /** Variables that CGI scripts and PHP get, and mod_rewrite only as those of the environment. */
  private static final Set<String> OF_THE_ENVIRONMENT =
      Set.of("SCRIPT_URL", "SCRIPT_URI", "UNIQUE_ID", "REDIRECT_STATUS", "REDIRECT_URL");

  private static final Version CONN_REMOTE_ADDR = new Version(2, 4, 8);

  @Override
  public String id() {
    return "unknown-variable";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equals("RewriteRule") || name.equals("RewriteCond");
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    RewriteLine line = RewriteLine.of(directive.arguments().rawArguments());
    if (line == null || !directive.isRead()) {
      return;
    }
    boolean condition = directive.name().equals("RewriteCond");
    String text = condition ? line.first() : line.second();
    if (condition && text.equalsIgnoreCase("expr")) {
      return;
    }
    for (String name : new LinkedHashSet<>(names(text))) {
      if (!isKnown(name, context.server().version())) {
        report(name, directive, context);
      }
    }
  }

  private void report(String name, Directive directive, RuleContext context) {
    RuleContext.Report report =
        context
            .report(
                this,
                directive.line().wordsSpan(),
                "mod_rewrite knows no %{" + SourceFile.display(name) + "}")
            .label("it is always empty")
            .outcome(Outcome.NONE);
    String other = suggestion(name);
    if (other == null) {
      report.help(
          "variables of the environment are %{ENV:NAME}, fields of the request's head"
              + " %{HTTP:NAME}");
    } else {
      report.help("write %{" + SourceFile.display(other) + "}");
      String words = context.source().latin1(directive.line().wordsSpan());
      LineFix.rewrite(directive, words.replace("%{" + name + "}", "%{" + other + "}"))
          .ifPresent(edit -> report.fix(Fix.unsafe("write %{" + other + "}", edit)));
    }
    report.add();
  }

  /** What is meant, where that is clear. */
  private static @Nullable String suggestion(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.matches("HTTP_[A-Z0-9_]+")) {
      StringBuilder header = new StringBuilder("HTTP:");
      for (String word : upper.substring(5).split("_", -1)) {
        header.append(header.length() > 5 ? "-" : "");
        header.append(word.isEmpty() ? "" : word.charAt(0));
        header.append(word.isEmpty() ? "" : word.substring(1).toLowerCase(Locale.ROOT));
      }
      return header.toString();
    }
    return OF_THE_ENVIRONMENT.contains(upper) ? "ENV:" + upper : null;
  }

  /** The names in {@code text}, as {@code do_expand} finds them. */
  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '%' && text.charAt(i + 1) == '{') {
        int end = text.indexOf('}', i);
        String name = end < 0 ? "" : text.substring(i + 2, end);
        if (end > 0 && name.indexOf('{') < 0) {
          names.add(name);
          i = end;
        }
      }
    }
    return names;
  }

  private static boolean isKnown(String name, Version version) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.startsWith("LA-U:") || upper.startsWith("LA-F:")) {
      return isKnown(name.substring(5), version);
    }
    boolean prefixed = upper.matches("(?s)(ENV|SSL|HTTP):.+");
    boolean named =
        KNOWN.contains(upper)
            && (!upper.equals("CONN_REMOTE_ADDR") || version.isAtLeast(CONN_REMOTE_ADDR));
    return prefixed || named;
  }
}
