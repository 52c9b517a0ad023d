package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.limit.Limit;
import dev.htlint.limit.PhpIni;
import dev.htlint.limit.Place;
import dev.htlint.limit.RequestLimits;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Limits of a request's body that contradict each other, so that the larger one is never reached:
 * those of PHP among each other and against LimitRequestBody.
 */
final class BodyLimitsDiffer implements Rule {
  private static final String POST = "post_max_size";
  private static final String UPLOAD = "upload_max_filesize";
  private static final String BODY = "LimitRequestBody";
  private static final String FCGID = "FcgidMaxRequestLen";

  @Override
  public String id() {
    return "body-limits-differ";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equals("php_value") && context.resolution().context() == Context.HTACCESS;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    if (!directive.isRead()
        || directive.section().isPresent()
        || directive.arguments().argumentCount() < 2) {
      return;
    }
    RequestLimits limits =
        RequestLimits.of(context.around().config(), context.directory(), PhpIni.NONE);
    int line = context.source().line(directive.line().start());
    limits
        .find(directive.arguments().argument(0))
        .filter(
            limit ->
                limit.place().filter(p -> isLine(p, context.source().path(), line)).isPresent())
        .ifPresent(
            limit ->
                judge(limit, limits, context.directory(), directive.line().wordsSpan(), context));
  }

  private static boolean isLine(Place place, String path, int line) {
    return place.file().path().equals(path) && place.line() == line;
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return file.entry().isFile() && file.name().equals(".user.ini");
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    DirectoryConfig directory = file.around().directory(file.folder());
    RequestLimits limits =
        RequestLimits.of(file.around().config(), directory, file.around().php(file.folder()));
    for (String name : List.of(POST, UPLOAD)) {
      limits
          .find(name)
          .filter(limit -> limit.place().filter(p -> IniLines.isIn(p, file)).isPresent())
          .ifPresent(limit -> judge(limit, limits, directory, IniLines.span(limit, file), context));
    }
  }

  private void judge(
      Limit limit,
      RequestLimits limits,
      DirectoryConfig directory,
      Span span,
      RuleContext context) {
    boolean known = context.around().config().isKnown();
    if (limit.amount().value().isEmpty()) {
      return;
    }
    if (limit.title().equals(POST)) {
      limits
          .find(BODY)
          .filter(body -> body.isSet() || known)
          .filter(body -> body.isBelow(limit) && !limits.mayDiffer(BODY))
          .ifPresent(body -> report(limit, body, "httpd", span, context));
      limits
          .find(FCGID)
          .filter(body -> known && PhpRunner.of(directory) == PhpRunner.FCGID)
          .filter(body -> body.isBelow(limit))
          .ifPresent(body -> report(limit, body, "mod_fcgid", span, context));
    } else if (limit.title().equals(UPLOAD)) {
      limits
          .find(POST)
          .filter(post -> isBeside(post, limit) && post.isBelow(limit))
          .ifPresent(post -> report(limit, post, "PHP", span, context));
    }
  }

  /** Whether both are set in the same file; elsewhere one may be meant for other folders. */
  private static boolean isBeside(Limit one, Limit other) {
    Optional<String> file = one.place().map(place -> place.file().path());
    return file.isPresent() && file.equals(other.place().map(place -> place.file().path()));
  }

  private void report(Limit limit, Limit smaller, String who, Span span, RuleContext context) {
    context
        .report(
            this,
            span,
            limit.title()
                + " is "
                + limit.value()
                + ", but "
                + who
                + " takes no body above "
                + smaller.value())
        .label(
            smaller.title().equals(POST)
                ? "above " + smaller.value() + " a script gets an empty $_POST and no files"
                : "above " + smaller.value() + " visitors get " + smaller.entry().status())
        .help(
            smaller.title().equals(POST)
                ? smaller.reference() + " must be the larger one: a form sends more than the file"
                : "raise " + smaller.reference() + ", or lower " + limit.title())
        .add();
  }
}
