package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.HostOrder;
import java.util.List;
import java.util.Optional;

/** A virtual host that no request reaches, because one in front of it answers in its place. */
final class UnreachableHost implements Rule {
  @Override
  public String id() {
    return "unreachable-host";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equalsIgnoreCase("<VirtualHost")
        && context.resolution().context() == Context.SERVER;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    if (!directive.isRead()) {
      return;
    }
    HostOrder order = context.around().config().hostOrder();
    Optional<Directive> before = order.inFrontOf(directive);
    if (before.isPresent()) {
      RuleContext.Report report =
          context
              .report(
                  this,
                  directive.line().wordsSpan(),
                  "a host in front of this one has the same address and the same ServerName, and"
                      + " answers first")
              .help("give it a ServerName of its own, or make one host of the two");
      if (before.get().line().source().equals(context.source())) {
        report.related(before.get().line().wordsSpan(), "answers");
      }
      report.add();
    } else if (order.isNamelessBehind(directive)) {
      context
          .report(
              this,
              directive.line().wordsSpan(),
              "this host has no ServerName, and one in front of it has the same address")
          .help("say by ServerName which requests it is to answer")
          .add();
    }
  }
}
