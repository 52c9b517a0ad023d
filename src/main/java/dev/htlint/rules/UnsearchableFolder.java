package dev.htlint.rules;

import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.site.Account;
import dev.htlint.site.FileEntry;
import dev.htlint.site.PathWalk;
import dev.htlint.site.PathWalk.End;
import dev.htlint.source.Span;
import java.util.Optional;

/** A folder that the server's user may not search; said once, of the highest one. */
final class UnsearchableFolder implements Rule {
  @Override
  public String id() {
    return "unsearchable-folder";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return file.around().account().isPresent()
        && (file.isTop() || !file.name().startsWith("."))
        && file.entry().isFolder()
        && file.config().served().leadsThrough(file.path());
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    Optional<Account> account = file.around().account();
    PathWalk.Place place = file.around().walk().to(file.path());
    if (place.end() == End.DENIED) {
      // those above this one are nobody's business but of the folder that is walked
      if (file.isTop()) {
        report(file, place.path(), place.entry(), context);
      }
    } else if (account.isPresent() && !account.get().may(Account.EXECUTE, file.entry())) {
      report(file, file.path(), file.entry(), context);
    }
  }

  private void report(SiteFile file, String folder, FileEntry entry, RuleContext context) {
    String user = file.around().account().map(Account::name).orElse("");
    boolean read = file.around().config().server().overrides(folder).isRead();
    String htaccess = folder.equals("/") ? "/.htaccess" : folder + "/.htaccess";
    context
        .report(
            this,
            new Span(0, 0),
            user + " may not search " + folder + ": " + file.around().accounts().described(entry))
        .severity(
            file.isTop() || !file.config().served().serves(folder)
                ? Severity.ERROR
                : Severity.WARNING)
        .outcome(Outcome.HTTP_403)
        .label("every request below it answers 403")
        .request(
            "(13)Permission denied: "
                + (read
                    ? UnreadableHtaccess.logged(htaccess, folder)
                    : "AH00035: access to ... denied (filesystem path '"
                        + (folder.equals("/") ? "/" : folder + "/")
                        + "...') because search permissions are missing on a component of the"
                        + " path"))
        .help("chmod a+x " + folder)
        .add();
  }
}
