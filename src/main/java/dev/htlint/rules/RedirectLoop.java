package dev.htlint.rules;

import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.RuleContext;
import dev.htlint.rewrite.RedirectSearch.Found;
import dev.htlint.source.SourceFile;

/** A redirect that leads back to where it came from, shown by a request. */
final class RedirectLoop extends RedirectRule {
  @Override
  public String id() {
    return "redirect-loop";
  }

  @Override
  boolean isMeant(Found found) {
    return found.circle();
  }

  @Override
  String message(Found found) {
    String url = SourceFile.display(found.urls().get(0));
    return "a request for " + url + " is redirected without end" + doubt(found);
  }

  private static String doubt(Found found) {
    return found.assumesHttps()
        ? ", if https leads to this folder, too"
        : found.always() ? "" : ", if this folder is the document root";
  }

  @Override
  void tell(Found found, RuleContext.Report report) {
    report.help("let a condition or the pattern leave out what is where it should be already");
    if (!doubt(found).isEmpty()) {
      report.severity(Severity.WARNING);
    }
  }
}
