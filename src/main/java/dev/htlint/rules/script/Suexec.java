package dev.htlint.rules.script;

import dev.htlint.lint.SiteFile;
import dev.htlint.lint.Surroundings;
import dev.htlint.resolve.Placed;
import dev.htlint.resolve.ServedFolders;
import dev.htlint.site.Account;
import dev.htlint.site.Accounts;
import java.util.List;
import java.util.Optional;

/**
 * The suEXEC under which a script runs (support/suexec.c). What was compiled into it stands in no
 * configuration: a comment {@code # htlint: suexec /var/www 100 100 www-data} says it, document
 * root, lowest user, lowest group, the user who may call it; without it httpd's own 100 counts, and
 * Debian's document root and user where the configuration is Debian's.
 *
 * @param userName as SuexecUserGroup writes it, or the user whose folder mod_userdir serves
 * @param account whom the names mean; empty where that is not known
 * @param home of that user where mod_userdir serves the folder; its document root lies in it
 * @param documentRoot empty where it is not known
 * @param caller the only user who may call it; empty where that is not known
 */
public record Suexec(
    String userName,
    String groupName,
    Optional<Account> account,
    Optional<String> home,
    Optional<String> documentRoot,
    int lowestUser,
    int lowestGroup,
    Optional<String> caller) {
  private static final int LOWEST = 100;
  private static final String HOME = "/home/";

  /** AP_USERDIR_SUFFIX, which nobody changes. */
  private static final String USER_FOLDER = "/public_html";

  private record Seen(Optional<Suexec> suexec) {}

  /** The one for {@code file}; empty where none is configured. */
  public static Optional<Suexec> of(SiteFile file) {
    return file.view(
            Seen.class, seen -> new Seen(of(file.path(), file.config().served(), file.around())))
        .suexec();
  }

  /** The one for a request that leads to {@code path}. */
  public static Optional<Suexec> of(String path, ServedFolders served, Surroundings around) {
    boolean installed = around.config().server().hasModule("mod_suexec.c");
    if (installed && served.isUsers(path) && !served.isElsewhere(path)) {
      String user = path.substring(HOME.length(), path.indexOf('/', HOME.length()));
      return Optional.of(of(user, Optional.empty(), Optional.of(HOME + user), served, around));
    }
    Optional<Placed> by = served.suexec();
    return by.map(
        line ->
            of(
                line.argument(0).orElse(""),
                Optional.of(line.argument(1).orElse("")),
                Optional.empty(),
                served,
                around));
  }

  private static Suexec of(
      String user,
      Optional<String> group,
      Optional<String> home,
      ServedFolders served,
      Surroundings around) {
    Accounts accounts = around.accounts();
    Optional<Account> account = accounts.account(user, group);
    List<String> said = served.properties().getOrDefault("suexec", List.of());
    return new Suexec(
        user,
        group.orElse(account.map(known -> accounts.groupName(known.group())).orElse("")),
        account,
        home,
        home.map(folder -> folder + USER_FOLDER).or(() -> said(said, 0, "/var/www", served)),
        number(said, 1),
        number(said, 2),
        said(said, 3, "www-data", served));
  }

  private static Optional<String> said(
      List<String> said, int index, String debian, ServedFolders served) {
    return said.isEmpty()
        ? Optional.of(debian).filter(value -> served.isDebian())
        : said.stream().skip(index).findFirst();
  }

  private static int number(List<String> said, int index) {
    return said.size() > index && said.get(index).matches("\\d{1,9}")
        ? Integer.parseInt(said.get(index))
        : LOWEST;
  }
}
