package dev.htlint.rules;

import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.resolve.OptionsInForce;
import dev.htlint.server.OptionBits;
import dev.htlint.site.PathWalk;
import dev.htlint.site.PathWalk.End;
import dev.htlint.source.Span;

/** A link that Options do not let httpd follow: {@code resolve_symlink} of server/request.c. */
final class LinkNotFollowed implements Rule {
  @Override
  public String id() {
    return "link-not-followed";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return !file.name().startsWith(".")
        && file.entry().isLink()
        && file.config().served().serves(file.path());
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    // as httpd, which asks what holds in the folder around and forgets <Files> sections
    OptionsInForce options = OptionsInForce.of(file.around().directory(file.folder()));
    PathWalk.Place place = file.around().walk().to(file.path());
    if (place.end() == End.LOOP) {
      report(file, context, "the link leads in a circle").add();
    } else if (options.lacks(OptionBits.FOLLOW_SYM_LINKS)
        && options.lacks(OptionBits.SYM_LINKS_IF_OWNER_MATCH)) {
      report(file, context, "a link, and Options let httpd follow none here")
          .help("Options +SymLinksIfOwnerMatch, or +FollowSymLinks where that is not allowed")
          .add();
    } else if (options.has(OptionBits.SYM_LINKS_IF_OWNER_MATCH)
        && place.isFound()
        && place.entry().hasMode()
        && place.entry().owner() != file.entry().owner()) {
      String owner = file.around().accounts().userName(place.entry().owner());
      String whose = file.around().accounts().userName(file.entry().owner());
      report(
              file,
              context,
              "the link belongs to " + whose + ", what it points to belongs to " + owner)
          .help("chown -h " + owner + " " + file.path() + " (SymLinksIfOwnerMatch is on here)")
          .add();
    }
  }

  private RuleContext.Report report(SiteFile file, RuleContext context, String message) {
    return context
        .report(this, new Span(0, 0), message)
        .outcome(Outcome.HTTP_403)
        .label("a request for it answers 403")
        .request(
            "AH00037: Symbolic link not allowed or link target not accessible: " + file.path());
  }
}
