package dev.htlint.rules;

import dev.htlint.catalog.Catalog;
import dev.htlint.diagnostic.Fix;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Optional;

/** A closing tag where no section is open. */
final class StrayClosingTag implements Rule {
  @Override
  public String id() {
    return "stray-closing-tag";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != Kind.STRAY_CLOSING_TAG) {
      return false;
    }
    String name = Tags.closing(refusal);
    if (refusal.directive().filter(tag -> tag.arguments().argumentCount() > 0).isPresent()) {
      return context
          .report(this, refusal, "</" + name + "> closes nothing with other words behind it")
          .help("leave nothing but </" + name + "> on the line")
          .add();
    }
    RuleContext.Report report =
        context.report(
            this, refusal, "</" + name + "> closes nothing: no <" + name + "> is open here");
    refusal
        .directive()
        .flatMap(tag -> near(name).flatMap(meant -> renamed(tag, meant)))
        .ifPresent(report::fix);
    return report
        .help(
            near(name)
                .map(meant -> "did you mean </" + meant.substring(1) + ">?")
                .orElse("remove the line, or add the <" + name + "> that it was meant for"))
        .add();
  }

  private static Optional<Fix> renamed(Directive tag, String meant) {
    String written = "</" + meant.substring(1) + ">";
    return LineFix.rewrite(tag, written).map(edit -> Fix.unsafe("write: " + written, edit));
  }

  /** The section that a misspelled name was meant for. */
  private static Optional<String> near(String name) {
    return Catalog.get().directives("<" + name).isEmpty()
        ? Catalog.get().nearDirectives("<" + name).stream()
            .filter(section -> section.startsWith("<"))
            .findFirst()
        : Optional.empty();
  }
}
