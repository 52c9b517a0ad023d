package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.OptionsInForce;
import dev.htlint.resolve.Placed;
import dev.htlint.resolve.VirtualHost;
import dev.htlint.server.OptionBits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A whole site whose folders show what lies in them, because one line says so. */
final class DirectoryListing implements Rule {
  private static final int LONGEST = 1 << 16;
  private static final Pattern SAYS_OPTIONS = Pattern.compile("(?im)^\\s*Options\\s");

  @Override
  public String id() {
    return "directory-listing";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equalsIgnoreCase("Options") && context.server().hasModule("mod_autoindex.c");
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    if (!directive.isRead()) {
      return;
    }
    Optional<String> root =
        context.resolution().context() == Context.SERVER
            ? Optional.ofNullable(
                    context
                        .around()
                        .config()
                        .view(ListedRoots.class, ListedRoots::of)
                        .roots()
                        .get(directive))
                .filter(folder -> !isSaidBelow(folder, context))
            : ownFolder(directive, context);
    if (root.isPresent()) {
      context
          .report(
              this,
              directive.line().wordsSpan(),
              "a folder without an index page shows everybody what lies in it, everywhere below "
                  + root.get())
          .help(
              "take Indexes out, and write Options +Indexes for single folders that are to be listed")
          .add();
    }
  }

  /** Whether the folder has a file of its own that says of Options what it likes. */
  private static boolean isSaidBelow(String folder, RuleContext context) {
    String file = folder + "/.htaccess";
    return context.around().tree().entry(file).isFile()
        && SAYS_OPTIONS
            .matcher(
                new String(
                    context.around().tree().head(file, LONGEST), StandardCharsets.ISO_8859_1))
            .find();
  }

  /** The folder of a {@code .htaccess} file where that is a DocumentRoot, and the line decides. */
  private static Optional<String> ownFolder(Directive directive, RuleContext context) {
    String folder = context.directory().directory();
    boolean isRoot =
        context
            .around()
            .config()
            .host()
            .flatMap(VirtualHost::documentRoot)
            .filter(root -> root.equals(folder) || root.equals(folder + "/"))
            .isPresent();
    List<Placed> all = context.directory().all("Options");
    return isRoot
            && !all.isEmpty()
            && all.get(all.size() - 1).directive() == directive
            && directive.section().isEmpty()
            && turnsOn(directive)
            && OptionsInForce.of(context.directory()).has(OptionBits.INDEXES)
            && context.directory().last("FallbackResource").isEmpty()
            && context.resolution().directives().stream()
                .map(other -> other.name().toLowerCase(Locale.ROOT))
                .noneMatch(ListedRoots.CARED_FOR::contains)
        ? Optional.of(folder)
        : Optional.empty();
  }

  private static boolean turnsOn(Directive directive) {
    return Pattern.compile("(?i)(^|[\\s+])(Indexes|All)\\b")
        .matcher(directive.arguments().rawArguments())
        .find();
  }
}
