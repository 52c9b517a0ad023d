package dev.htlint.rules;

import dev.htlint.lint.RuleContext;
import dev.htlint.rewrite.RedirectSearch.Found;

/** Permanent redirects one after the other where one would do. */
final class RedirectChain extends RedirectRule {
  @Override
  public String id() {
    return "redirect-chain";
  }

  @Override
  boolean isMeant(Found found) {
    return !found.circle() && found.always();
  }

  @Override
  String message(Found found) {
    return found.urls().size() - 1 + " redirects one after the other";
  }

  @Override
  void tell(Found found, RuleContext.Report report) {
    report.help("let the first redirect lead to where the last one does");
  }
}
