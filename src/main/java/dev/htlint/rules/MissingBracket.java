package dev.htlint.rules;

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
      String help = "write: </" + Tags.closing(refusal) + ">";
      return context.report(this, refusal, message).help(help).add();
    }
    return !closed
        && context
            .report(this, refusal, "this tag lacks its closing \">\"")
            .help("write: <" + Tags.opening(refusal) + " " + arguments + ">")
            .add();
  }
}
