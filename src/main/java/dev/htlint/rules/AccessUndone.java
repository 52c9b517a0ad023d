package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Placed;
import dev.htlint.resolve.SectionPattern;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.resolve.VirtualHost;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A {@code <Location "/">} that grants everything: it is merged last, so that what {@code
 * <Directory>} and {@code <Files>} sections forbid is allowed.
 */
final class AccessUndone implements Rule {
  /** Where these stand, something else than the disk may answer. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "proxypass.*|sethandler|rewriterule|wsgi.*|jkmount.*|passenger.*|authmerging");

  private static final Set<String> BY_FILE =
      Set.of("<directory", "<directorymatch", "<files", "<filesmatch");

  /**
   * What is forbidden by files and folders, by the host, and where nothing is to be said.
   *
   * @param forbidden the first line that lets not everybody in
   */
  private record Forbidden(
      Map<Optional<Directive>, Placed> forbidden, Set<Optional<Directive>> unclear) {
    static Forbidden of(ServerConfig config) {
      Map<Optional<Directive>, Placed> forbidden = new HashMap<>();
      Set<Optional<Directive>> unclear = new HashSet<>();
      for (Placed placed : config.directives()) {
        String name = placed.directive().name().toLowerCase(Locale.ROOT);
        boolean restricts = name.equals("require") && !isGranted(placed.directive());
        if (!restricts && !ELSEWHERE.matcher(name).matches()) {
          continue;
        }
        Optional<Directive> host = VirtualHost.around(placed.directive());
        Optional<Directive> section = around(placed.directive());
        String kind = section.map(tag -> tag.name().toLowerCase(Locale.ROOT)).orElse("");
        if (!restricts) {
          unclear.add(host);
        } else if (kind.equals("<locationmatch") || kind.startsWith("<if")) {
          unclear.add(host);
        } else if (BY_FILE.contains(kind) && !isForRoot(section.get())) {
          forbidden.putIfAbsent(host, placed);
        }
      }
      return new Forbidden(forbidden, unclear);
    }

    /** The section that decides for what a Require holds. */
    private static Optional<Directive> around(Directive require) {
      Optional<Directive> section = require.section();
      while (section.isPresent()
          && section.get().name().toLowerCase(Locale.ROOT).startsWith("<req")) {
        section = section.get().section();
      }
      return section;
    }
  }

  @Override
  public String id() {
    return "access-undone";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equalsIgnoreCase("Require") && context.resolution().context() == Context.SERVER;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    Optional<Directive> section = directive.section();
    if (!directive.isRead()
        || !isGranted(directive)
        || section.isEmpty()
        || !section.get().name().equalsIgnoreCase("<Location")
        || !isForRoot(section.get())) {
      return;
    }
    Optional<Directive> host = VirtualHost.around(directive);
    Forbidden known = context.around().config().view(Forbidden.class, Forbidden::of);
    Placed forbidden =
        known.forbidden().getOrDefault(host, known.forbidden().get(Optional.<Directive>empty()));
    if (forbidden == null
        || known.unclear().contains(host)
        || known.unclear().contains(Optional.<Directive>empty())) {
      return;
    }
    RuleContext.Report report =
        context
            .report(
                this,
                directive.line().wordsSpan(),
                "<Location> has the last word: this allows what "
                    + Tags.written(Forbidden.around(forbidden.directive()).orElseThrow())
                    + " sections forbid")
            .help("remove the line, or grant in a <Directory> section");
    if (forbidden.file().equals(context.source())) {
      report.related(forbidden.directive().line().wordsSpan(), "forbids in vain");
    }
    report.add();
  }

  private static boolean isGranted(Directive require) {
    return require.arguments().rawArguments().strip().matches("(?i)all\\s+granted");
  }

  private static boolean isForRoot(Directive section) {
    return SectionPattern.path(section).filter("/"::equals).isPresent();
  }
}
