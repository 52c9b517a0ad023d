package dev.htlint.rules.script;

import dev.htlint.lint.SiteFile;
import dev.htlint.rules.script.SuexecCheck.Refusal;
import dev.htlint.site.Account;
import dev.htlint.site.Accounts;
import java.util.Optional;

/**
 * What is asked of the users: that the one who calls suEXEC is the one that was compiled in, and
 * that the one for whom it is to run something exists and is no system account. Names are looked up
 * by httpd when it starts ({@code ap_uname2id} of server/util.c); suEXEC gets numbers.
 */
final class SuexecUser {
  /** In place of a code: httpd does not start. */
  static final int NO_START = 0;

  private SuexecUser() {}

  /** The first thing that is minded. */
  static Optional<Refusal> refusal(SiteFile file, Suexec suexec) {
    Accounts accounts = file.around().accounts();
    return ofNames(suexec, accounts)
        .or(() -> ofCaller(file.around().account(), suexec))
        .or(() -> ofNumbers(suexec, accounts))
        .or(() -> suexec.account().flatMap(account -> ofAccount(file, suexec, account)));
  }

  private static Optional<Refusal> ofNames(Suexec suexec, Accounts accounts) {
    if (suexec.home().isPresent()) {
      return Optional.empty(); // without such a user mod_userdir finds no folder
    }
    String user = suexec.userName();
    String group = suexec.groupName();
    if (!isNumber(user) && accounts.lacksUser(user)) {
      return Refusal.of(
          NO_START,
          "SuexecUserGroup names a user who does not exist: " + user,
          "useradd it, or name another",
          "AH00543: ... bad user name " + user);
    }
    return isNumber(group) || !accounts.lacksGroup(group)
        ? Optional.empty()
        : Refusal.of(
            NO_START,
            "SuexecUserGroup names a group that does not exist: " + group,
            "groupadd it, or name another",
            "AH00544: ... bad group name " + group);
  }

  private static boolean isNumber(String name) {
    return name.startsWith("#");
  }

  private static Optional<Refusal> ofCaller(Optional<Account> server, Suexec suexec) {
    return server
        .map(Account::name)
        .filter(name -> suexec.caller().filter(caller -> !caller.equals(name)).isPresent())
        .flatMap(
            name ->
                Refusal.of(
                    103,
                    "httpd serves as "
                        + name
                        + ", but suEXEC obeys "
                        + suexec.caller().orElse("")
                        + " alone",
                    "User " + suexec.caller().orElse("") + " in the server's configuration",
                    "user mismatch (" + name + " instead of " + suexec.caller().orElse("") + ")"));
  }

  private static Optional<Refusal> ofNumbers(Suexec suexec, Accounts accounts) {
    String user = suexec.userName();
    String group = suexec.groupName();
    if (isNumber(user) && accounts.lacksUser(user)) {
      return Refusal.of(
          121,
          "SuexecUserGroup names a number that no user has: " + user,
          "useradd one of that number, or name another",
          "invalid target user id: (" + user.substring(1) + ")");
    }
    return !isNumber(group) || !accounts.lacksGroup(group)
        ? Optional.empty()
        : Refusal.of(
            106,
            "SuexecUserGroup names a number that no group has: " + group,
            "groupadd one of that number, or name another",
            "invalid target group id: (" + group.substring(1) + ")");
  }

  private static Optional<Refusal> ofAccount(SiteFile file, Suexec suexec, Account account) {
    String help =
        suexec.home().isPresent()
            ? "system accounts have no scripts of their own: UserDir disabled " + account.name()
            : "name an ordinary one in SuexecUserGroup";
    if (account.user() == 0 || account.user() < suexec.lowestUser()) {
      return Refusal.of(
          107,
          "suEXEC runs nothing for the user "
              + account.name()
              + ": number "
              + account.user()
              + ", the lowest it takes is "
              + suexec.lowestUser(),
          help,
          "cannot run as forbidden uid (" + account.user() + "/" + file.name() + ")");
    }
    return account.group() != 0 && account.group() >= suexec.lowestGroup()
        ? Optional.empty()
        : Refusal.of(
            108,
            "suEXEC runs nothing for the group "
                + suexec.groupName()
                + ": number "
                + account.group()
                + ", the lowest it takes is "
                + suexec.lowestGroup(),
            help,
            "cannot run as forbidden gid (" + account.group() + "/" + file.name() + ")");
  }
}
