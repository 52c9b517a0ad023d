package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A directive that another one at the same place overrides, without a word from httpd. */
final class OverriddenDirective implements Rule {
  /** Those that hold one value, so that the last one wins. */
  private static final Set<String> SINGLE =
      Set.of(
          "allowoverride",
          "authname",
          "authtype",
          "authuserfile",
          "documentroot",
          "errorlog",
          "hostnamelookups",
          "keepalive",
          "keepalivetimeout",
          "maxkeepaliverequests",
          "proxypreservehost",
          "proxyrequests",
          "serveradmin",
          "servername",
          "serversignature",
          "servertokens",
          "sslciphersuite",
          "sslengine",
          "sslprotocol",
          "timeout",
          "traceenable",
          "usecanonicalname");

  /** What stands at one place: in one section, behind one guard. */
  private record Slot(String name, Optional<?> section, Optional<?> guard) {}

  /** The last directive of each kind at its place. */
  private record Winners(Map<Slot, Directive> last) {
    static Winners of(RuleContext context) {
      Map<Slot, Directive> last = new HashMap<>();
      for (Directive directive : context.resolution().directives()) {
        if (directive.isRead() && isSingle(directive.name())) {
          last.put(slot(directive), directive);
        }
      }
      return new Winners(last);
    }
  }

  @Override
  public String id() {
    return "overridden-directive";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return isSingle(name) && context.resolution().context() == Context.SERVER;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    Directive winner =
        context.view(Winners.class, resolution -> Winners.of(context)).last().get(slot(directive));
    if (!directive.isRead()
        || winner == null
        || winner.line().start() == directive.line().start()
        || value(winner).equals(value(directive))) {
      return;
    }
    context
        .report(
            this,
            directive.line().wordsSpan(),
            Tags.written(directive)
                + " is without effect: the one below it at the same place holds")
        .related(winner.line().wordsSpan(), "holds")
        .help("remove one of the two")
        .add();
  }

  private static boolean isSingle(String name) {
    return SINGLE.contains(name.toLowerCase(Locale.ROOT));
  }

  private static String value(Directive directive) {
    return directive.arguments().rawArguments().strip();
  }

  private static Slot slot(Directive directive) {
    String name = directive.name().toLowerCase(Locale.ROOT);
    // TLS 1.3 has ciphers of its own beside those of the others
    boolean modern = name.equals("sslciphersuite") && directive.arguments().argumentCount() > 1;
    return new Slot(
        modern ? name + " " + directive.arguments().argument(0) : name,
        directive.section(),
        directive.guard());
  }
}
