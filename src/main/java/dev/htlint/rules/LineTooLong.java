package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;

/** A line longer than httpd reads. */
final class LineTooLong implements Rule {
  @Override
  public String id() {
    return "line-too-long";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != Kind.LINE_TOO_LONG) {
      return false;
    }
    boolean htaccess = context.resolution().context() == Context.HTACCESS;
    return context
        .report(
            this,
            refusal,
            "this line is longer than "
                + (htaccess ? "8,192 bytes, the most in a .htaccess file" : "16 MiB"))
        .help(
            "split it into several directives: a continued line counts as one; comments count as well")
        .add();
  }
}
