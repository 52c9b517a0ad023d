package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;

/** A section whose closing tag is missing. */
final class SectionNotClosed implements Rule {
  @Override
  public String id() {
    return "section-not-closed";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != Kind.SECTION_NOT_CLOSED) {
      return false;
    }
    String tag = Tags.opening(refusal);
    return context
        .report(this, refusal, "<" + tag + "> is never closed")
        .help(help(tag, refusal))
        .add();
  }

  private static String help(String tag, Refusal refusal) {
    String raw = refusal.directive().map(open -> open.arguments().rawArguments()).orElse("");
    if (tag.isEmpty() && !raw.isEmpty()) {
      return "no blank may stand behind <, so write: <" + SourceFile.display(raw);
    }
    return raw.contains("</")
        ? "begin a new line with </" + tag + ">: httpd reads one tag a line"
        : "add </" + tag + "> on a line of its own where the section ends";
  }
}
