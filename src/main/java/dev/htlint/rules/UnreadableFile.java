package dev.htlint.rules;

import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.FileHandler;
import dev.htlint.resolve.Placed;
import dev.htlint.site.Account;
import dev.htlint.source.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A file that is to be served and that the server's user may not read: the default handler. */
final class UnreadableFile implements Rule {
  /** What is put on a site to be fetched; others may well be private. */
  private static final Set<String> SERVED =
      Set.of(
          "html", "htm", "css", "js", "mjs", "map", "png", "jpg", "jpeg", "gif", "webp", "avif",
          "svg", "ico", "woff", "woff2", "ttf", "eot", "mp4", "webm", "mp3", "pdf");

  @Override
  public String id() {
    return "unreadable-file";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return file.around().account().isPresent()
        && SERVED.contains(extension(file.name()))
        && file.entry().isFile()
        && !may(file)
        && file.config().served().serves(file.path())
        && FileHandler.of(file.config(), file.name()).isEmpty()
        && isGranted(file.config());
  }

  private static boolean may(SiteFile file) {
    Optional<Account> account = file.around().account();
    return account.isEmpty() || account.get().may(Account.READ, file.entry());
  }

  private static String extension(String name) {
    return name.startsWith(".")
        ? ""
        : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether nothing is known that keeps requests away anyhow. */
  private static boolean isGranted(DirectoryConfig config) {
    Optional<Placed> last = config.last("Require");
    return config.all("Deny").isEmpty()
        && (last.isEmpty()
            || last.get().arguments().rawArguments().strip().equalsIgnoreCase("all granted"));
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    if (file.around().walk().to(file.path()).isFound()) {
      String user = file.around().account().map(Account::name).orElse("");
      context
          .report(
              this,
              new Span(0, 0),
              user + " may not read it: " + file.around().accounts().described(file.entry()))
          .outcome(Outcome.HTTP_403)
          .label("a request for it answers 403")
          .request(
              "(13)Permission denied: AH00132: file permissions deny server access: " + file.path())
          .help("chmod a+r " + file.path())
          .add();
    }
  }
}
