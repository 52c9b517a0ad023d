package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Mask;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.server.Overrides;
import dev.htlint.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** A directive that AllowOverride does not let into this {@code .htaccess} file. */
final class OverrideNotAllowed implements Rule {
  @Override
  public String id() {
    return "override-not-allowed";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() == Kind.OPTION_NOT_ALLOWED) {
      return context
          .report(
              this,
              refusal,
              "AllowOverride does not let this file set this option: "
                  + SourceFile.display(refusal.message()))
          .help("remove the option, or ask your host for AllowOverride Options=... with it")
          .add();
    }
    Optional<Directive> directive = refusal.directive();
    if (refusal.kind() != Kind.NOT_ALLOWED
        || directive.isEmpty()
        || context.resolution().context() != Context.HTACCESS) {
      return false;
    }
    DirectiveEntry entry = directive.get().entries().get(0);
    Overrides overrides = context.resolution().overrides();
    if ((entry.mask() & overrides.mask()) != 0) {
      return false;
    }
    String needed =
        (entry.mask() & Mask.ALL) == Mask.ALL
            ? "any class of AllowOverride"
            : "AllowOverride " + String.join(" or ", Mask.overrideClasses(entry.mask()));
    return context
        .report(
            this,
            refusal,
            Tags.written(directive.get())
                + " needs "
                + needed
                + ", but this server grants "
                + granted(overrides))
        .help(
            "an <IfModule> around it does not help; remove the line, or ask your host to allow it")
        .add();
  }

  private static String granted(Overrides overrides) {
    List<String> classes = Mask.overrideClasses(overrides.mask());
    if (!classes.isEmpty()) {
      return String.join(" ", classes);
    }
    return overrides.list().isEmpty() ? "none" : "only the directives of its AllowOverrideList";
  }
}
