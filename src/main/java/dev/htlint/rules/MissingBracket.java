package dev.htlint.rules;

import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;

/** A tag without its closing bracket. */
final class MissingBracket implements Rule {
  @Override
  public String id() {
    return "missing-bracket";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != Kind.MISSING_BRACKET || refusal.directive().isEmpty()) {
      return false;
    }
    Directive tag = refusal.directive().get();
    String arguments = SourceFile.display(tag.arguments().rawArguments());
    boolean closed = arguments.endsWith(">");
    if (tag.writtenName().startsWith("</")) {
      String message =
          closed
              ? "the \">\" of a closing tag must follow its name at once"
              : "this tag lacks its closing \">\"";
      String written = "</" + Tags.closing(refusal) + ">";
      RuleContext.Report report = context.report(this, refusal, message).help("write: " + written);
      if (arguments.isEmpty() || arguments.equals(">")) {
        LineFix.rewrite(tag, tag.writtenName() + ">")
            .map(edit -> fix(written, edit))
            .ifPresent(report::fix);
      }
      return report.add();
    }
    if (closed) {
      return false;
    }
    String written = "<" + Tags.opening(refusal) + " " + arguments + ">";
    RuleContext.Report report =
        context.report(this, refusal, "this tag lacks its closing \">\"").help("write: " + written);
    String line = tag.writtenName() + " " + tag.arguments().rawArguments();
    // with more words there may be a directive among them
    if (tag.arguments().argumentCount() == 1 && Correction.isTaken(line + ">", context)) {
      LineFix.rewrite(tag, tag.line().text() + ">")
          .map(edit -> fix(written, edit))
          .ifPresent(report::fix);
    }
    return report.add();
  }

  private static Fix fix(String written, Edit edit) {
    return Fix.safe("write: " + written, edit);
  }
}
