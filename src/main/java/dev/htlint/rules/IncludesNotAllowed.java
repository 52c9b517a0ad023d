package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.Placed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Pages with server-side includes where Options does not let mod_include look at them. */
final class IncludesNotAllowed implements Rule {
  private static final Set<String> NAMES =
      Set.of(
          "addoutputfilter",
          "addoutputfilterbytype",
          "setoutputfilter",
          "addhandler",
          "sethandler",
          "xbithack");

  @Override
  public String id() {
    return "includes-not-allowed";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return context.resolution().context() == Context.HTACCESS
        && NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    if (!directive.isRead()
        || !context.resolution().refusals().isEmpty()
        || !asksForIncludes(directive)) {
      return;
    }
    Optional<DirectoryConfig> config = config(directive, context);
    if (config.isEmpty() || config.get().dependsOnRequest("Options")) {
      return;
    }
    boolean known = config.get().isComplete() && context.server().documentRoot().isPresent();
    Optional<Boolean> allowed = allowed(config.get(), known);
    if (allowed.equals(Optional.of(false))) {
      context
          .report(this, directive.line().wordsSpan(), "Options does not allow includes here")
          .request(
              "AH01374: mod_include: Options +Includes (or IncludesNoExec) wasn't set,"
                  + " INCLUDES filter removed: ...")
          .severity(known ? Severity.ERROR : Severity.WARNING)
          .outcome(Outcome.SOURCE_EXPOSED)
          .label("visitors get the page as it is, with all its <!--#...-->")
          .help("add Options +IncludesNoExec, or Options +Includes for pages that run programs")
          .add();
    }
  }

  private static boolean asksForIncludes(Directive directive) {
    if (directive.arguments().argumentCount() == 0) {
      return false;
    }
    String word = directive.arguments().argument(0).toLowerCase(Locale.ROOT);
    return switch (directive.name().toLowerCase(Locale.ROOT)) {
      case "addhandler", "sethandler" -> word.equals("server-parsed");
      case "xbithack" -> word.equals("on") || word.equals("full");
      default -> List.of(word.split(";", -1)).contains("includes");
    };
  }

  /** What holds where the directive stands; empty where the request decides. */
  private static Optional<DirectoryConfig> config(Directive directive, RuleContext context) {
    Optional<Directive> section = directive.section();
    if (section.isEmpty()) {
      return Optional.of(context.directory());
    }
    boolean files = section.get().name().toLowerCase(Locale.ROOT).startsWith("<files");
    return files && section.get().section().isEmpty()
        ? Optional.of(context.directory().within(section.get()))
        : Optional.empty();
  }

  /** Whether includes are allowed; empty where what is not known decides. */
  private static Optional<Boolean> allowed(DirectoryConfig config, boolean known) {
    Optional<Boolean> allowed = known ? Optional.of(false) : Optional.empty();
    for (Placed placed : config.all("Options")) {
      boolean plain = false;
      for (int i = 0; i < placed.arguments().argumentCount(); i++) {
        String word = placed.arguments().argument(i).toLowerCase(Locale.ROOT);
        boolean signed = word.startsWith("+") || word.startsWith("-");
        String name = signed ? word.substring(1) : word;
        boolean includes =
            name.equals("includes") || name.equals("includesnoexec") || name.equals("all");
        if (!signed && !plain) {
          plain = true;
          allowed = Optional.of(false);
        }
        if (includes) {
          allowed = Optional.of(!word.startsWith("-"));
        }
      }
    }
    return allowed;
  }
}
