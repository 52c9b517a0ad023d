package dev.htlint.rules;

import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.FileHandler;
import dev.htlint.resolve.Placed;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.site.Account;
import dev.htlint.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Passwords, dumps of databases and copies that editors leave, where everybody can fetch them. Says
 * something only where all that the server would do with a request is known, and is plain.
 */
final class ExposedFiles implements Rule {
  private static final List<String> ENDINGS =
      List.of(".sql", ".sql.gz", ".bak", ".php~", ".php.old", ".php.save", ".php.swp");

  /** What of {@code .env} files is there to be shown. */
  private static final Set<String> SAMPLES = Set.of("example", "sample", "dist", "template");

  /** What can keep a request away by its URL, or send it elsewhere. */
  private static final List<String> BY_URL =
      List.of("redirect", "rewrite", "<location", "<proxy", "proxypass", "action", "<if");

  @Override
  public String id() {
    return "exposed-files";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return isPrivate(file.name().toLowerCase(Locale.ROOT))
        && file.entry().isFile()
        && isReadable(file)
        && file.config().isComplete()
        && file.config().served().known()
        && file.config().served().serves(file.path())
        && !file.config().served().isScript(file.path())
        && !FileHandler.isOpen(file.config())
        && FileHandler.of(file.config(), file.name()).isEmpty()
        && isGranted(file.config())
        && isPlain(file.around().config());
  }

  private static boolean isPrivate(String name) {
    return isEnvironment(name) || ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static boolean isEnvironment(String name) {
    return name.equals(".env")
        || (name.startsWith(".env.")
            && !SAMPLES.contains(name.substring(name.lastIndexOf('.') + 1)));
  }

  private static boolean isReadable(SiteFile file) {
    Optional<Account> account = file.around().account();
    return account.isPresent()
        ? account.get().may(Account.READ, file.entry())
            && file.around().walk().to(file.path()).isFound()
        : file.entry().hasMode() && file.entry().hasAny(Account.READ);
  }

  /** Whether somebody says that everybody may have it, and nothing is known that says otherwise. */
  private static boolean isGranted(DirectoryConfig config) {
    Optional<Placed> last = config.last("Require");
    return last.isPresent()
        && last.get().arguments().rawArguments().strip().equalsIgnoreCase("all granted")
        && !config.mayDiffer("Require")
        && config.all("Deny").isEmpty()
        && config.all("Order").isEmpty()
        && config.last("RewriteEngine").filter(Placed::isOn).isEmpty()
        && config.all("Redirect").isEmpty()
        && config.all("RedirectMatch").isEmpty();
  }

  private static boolean isPlain(ServerConfig config) {
    return config.directives().stream()
        .map(Placed::directive)
        .flatMap(one -> Stream.concat(Stream.of(one), one.section().stream()))
        .map(directive -> directive.name().toLowerCase(Locale.ROOT))
        .noneMatch(
            name ->
                !name.startsWith("<ifmodule")
                    && !name.startsWith("<ifdefine")
                    && !name.startsWith("<ifversion")
                    && BY_URL.stream().anyMatch(name::startsWith));
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    context
        .report(
            this,
            new Span(0, 0),
            "everybody can fetch it, and a file of this name is hardly meant for everybody")
        .outcome(Outcome.NONE)
        .label("a request for it is answered with what it holds")
        .request()
        .help(
            "take it out of the folders that are served, or put into .htaccess:\n"
                + "<Files \""
                + file.name()
                + "\">\n  Require all denied\n</Files>")
        .add();
  }
}
