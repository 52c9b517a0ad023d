package dev.htlint.rules;

import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.lint.Surroundings;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.FileHandler;
import dev.htlint.resolve.Placed;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.resolve.VirtualHost;
import dev.htlint.site.Account;
import dev.htlint.site.FileEntry;
import dev.htlint.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Passwords, dumps of databases and copies that editors leave, where everybody can fetch them. Says
 * something only where all that the server would do with a request is known, and is plain.
 */
final class ExposedFiles implements Rule {
  private static final List<String> ENDINGS =
      List.of(".sql", ".sql.gz", ".bak", ".php~", ".php.old", ".php.save", ".php.swp");

  /** What of {@code .env} files is there to be shown. */
  private static final Set<String> SAMPLES = Set.of("example", "sample", "dist", "template");

  /** By which file of theirs the folders of version control are known; it is plain text. */
  private static final List<String> REPOSITORIES =
      List.of(".git/HEAD", ".svn/entries", ".hg/requires", ".bzr/README", "CVS/Entries");

  @Override
  public String id() {
    return "exposed-files";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    if (!file.isInPlace() || !file.around().config().isKnown()) {
      return false;
    }
    return file.entry().isFolder()
        ? repository(file).isPresent()
        : isPrivate(file.name().toLowerCase(Locale.ROOT))
            && isServed(file.path(), file.entry(), file.config(), file.around());
  }

  /** The file that shows that the folder is a working copy, and that is delivered. */
  private static Optional<String> repository(SiteFile folder) {
    String path = folder.path().equals("/") ? "/" : folder.path() + "/";
    return REPOSITORIES.stream()
        .filter(name -> folder.around().tree().entry(path + name).isFile())
        .filter(
            name -> {
              int slash = name.indexOf('/');
              return isServed(
                  path + name,
                  folder.around().tree().entry(path + name),
                  folder
                      .around()
                      .directory(path + name.substring(0, slash))
                      .forFile(name.substring(slash + 1)),
                  folder.around());
            })
        .findFirst();
  }

  private static boolean isServed(
      String path, FileEntry entry, DirectoryConfig config, Surroundings around) {
    return entry.isFile()
        && isReadable(path, entry, around)
        && config.isComplete()
        && config.served().known()
        && config.served().serves(path)
        && !config.served().isScript(path)
        && !FileHandler.isOpenAtOneAddress(config)
        && FileHandler.of(config, path.substring(path.lastIndexOf('/') + 1)).isEmpty()
        && isGranted(config)
        && url(path, around.config())
            .filter(url -> !UrlDirectives.concern(url, config))
            .filter(url -> !UrlDirectives.concern(url, around.config()))
            .isPresent();
  }

  /** The address of a file below the DocumentRoot of the host that has it. */
  private static Optional<String> url(String path, ServerConfig config) {
    return config
        .host()
        .flatMap(VirtualHost::documentRoot)
        .map(root -> root.replaceFirst("/+$", ""))
        .filter(root -> path.startsWith(root + "/"))
        .map(root -> path.substring(root.length()));
  }

  private static boolean isPrivate(String name) {
    return isEnvironment(name) || ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static boolean isEnvironment(String name) {
    return name.equals(".env")
        || (name.startsWith(".env.")
            && !SAMPLES.contains(name.substring(name.lastIndexOf('.') + 1)));
  }

  private static boolean isReadable(String path, FileEntry entry, Surroundings around) {
    Optional<Account> account = around.account();
    return account.isPresent()
        ? account.get().may(Account.READ, entry) && around.walk().to(path).isFound()
        : entry.hasMode() && entry.hasAny(Account.READ);
  }

  /** Whether somebody says that everybody may have it, and nothing is known that says otherwise. */
  private static boolean isGranted(DirectoryConfig config) {
    Optional<Placed> last = config.last("Require");
    return last.isPresent()
        && last.get().arguments().rawArguments().strip().equalsIgnoreCase("all granted")
        && !config.mayDifferAtOneAddress("Require")
        && config.all("Deny").isEmpty()
        && config.all("Order").isEmpty();
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    Optional<String> repository = file.entry().isFolder() ? repository(file) : Optional.empty();
    context
        .report(
            this,
            new Span(0, 0),
            repository
                .map(
                    name ->
                        "everybody can fetch "
                            + name
                            + ", and with the files beside it all that was ever checked in")
                .orElse(
                    "everybody can fetch it, and a file of this name is hardly meant for"
                        + " everybody"))
        .outcome(Outcome.NONE)
        .label("a request for it is answered with what it holds")
        .request()
        .help(
            repository.isPresent()
                ? "take the folder out of those that are served, or put into .htaccess:\n"
                    + "RedirectMatch 404 \"/\\.(git|svn|hg|bzr)(/|$)\""
                : "take it out of the folders that are served, or put into .htaccess:\n<Files \""
                    + file.name()
                    + "\">\n  Require all denied\n</Files>")
        .add();
  }
}
