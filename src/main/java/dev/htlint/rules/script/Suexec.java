package dev.htlint.rules.script;

import dev.htlint.lint.SiteFile;
import dev.htlint.resolve.Placed;
import dev.htlint.resolve.ServedFolders;
import dev.htlint.site.Account;
import dev.htlint.site.Accounts;
import java.util.List;
import java.util.Optional;

/**
 * The suEXEC under which a script runs (support/suexec.c). What was compiled into it stands in no
 * configuration: a comment {@code # htlint: suexec /var/www 100 100} says it, document root, lowest
 * user, lowest group; without it httpd's own 100 counts, and Debian's document root where the
 * configuration is Debian's.
 *
 * @param by the SuexecUserGroup
 * @param account whom it names; empty where that is not known
 * @param documentRoot empty where it is not known
 */
public record Suexec(
    Placed by,
    String userName,
    String groupName,
    Optional<Account> account,
    Optional<String> documentRoot,
    int lowestUser,
    int lowestGroup) {
  private static final int LOWEST = 100;

  private record Seen(Optional<Suexec> suexec) {}

  /** The one for {@code file}; empty where none is configured. */
  public static Optional<Suexec> of(SiteFile file) {
    return file.view(Seen.class, seen -> new Seen(look(seen))).suexec();
  }

  private static Optional<Suexec> look(SiteFile file) {
    ServedFolders served = file.config().served();
    if (served.suexec().isEmpty()) {
      return Optional.empty();
    }
    Placed by = served.suexec().get();
    String user = by.argument(0).orElse("");
    String group = by.argument(1).orElse("");
    Accounts accounts = file.around().accounts();
    List<String> said = served.properties().getOrDefault("suexec", List.of());
    return Optional.of(
        new Suexec(
            by,
            user,
            group,
            accounts.account(user, Optional.of(group)),
            said.isEmpty()
                ? Optional.of("/var/www").filter(root -> served.isDebian())
                : Optional.of(said.get(0)),
            number(said, 1),
            number(said, 2)));
  }

  private static int number(List<String> said, int index) {
    return said.size() > index && said.get(index).matches("\\d{1,9}")
        ? Integer.parseInt(said.get(index))
        : LOWEST;
  }
}
