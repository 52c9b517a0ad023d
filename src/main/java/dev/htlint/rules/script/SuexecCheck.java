package dev.htlint.rules.script;

import dev.htlint.lint.SiteFile;
import dev.htlint.site.Account;
import dev.htlint.site.Accounts;
import dev.htlint.site.FileEntry;
import java.util.Optional;

/**
 * What suEXEC asks before it runs a program, in its order (support/suexec.c): the first thing that
 * it minds ends it.
 *
 * @param code with which it ends
 * @param logged what it writes into its log
 */
public record SuexecCheck(int code, String message, String help, String logged) {
  private static final int OTHERS_WRITE = 0022;
  private static final int SET_ID = 06000;
  private static final int OWNER_EXECUTES = 0100;

  /** What it minds of {@code file}; empty where it runs it, or where too little is known. */
  public static Optional<SuexecCheck> of(SiteFile file, Suexec suexec) {
    Accounts accounts = file.around().accounts();
    if (accounts == Accounts.NONE) {
      return Optional.empty();
    }
    if (suexec.account().isEmpty()) {
      boolean user = accounts.account(suexec.userName(), Optional.empty()).isPresent();
      return Optional.of(
          user
              ? new SuexecCheck(
                  106,
                  "SuexecUserGroup names a group that does not exist: " + suexec.groupName(),
                  "groupadd it, or name another",
                  "invalid target group name: (" + suexec.groupName() + ")")
              : new SuexecCheck(
                  105,
                  "SuexecUserGroup names a user who does not exist: " + suexec.userName(),
                  "useradd it, or name another",
                  "invalid target user name: (" + suexec.userName() + ")"));
    }
    Account account = suexec.account().get();
    return ofAccount(file, suexec, account)
        .or(() -> ofPlace(file, suexec))
        .or(() -> ofModes(file))
        .or(() -> ofOwner(file, account, accounts))
        .or(() -> ofExecution(file));
  }

  private static Optional<SuexecCheck> ofAccount(SiteFile file, Suexec suexec, Account account) {
    if (account.user() == 0 || account.user() < suexec.lowestUser()) {
      return Optional.of(
          new SuexecCheck(
              107,
              "suEXEC runs nothing for the user "
                  + account.name()
                  + ": number "
                  + account.user()
                  + ", the lowest it takes is "
                  + suexec.lowestUser(),
              "name an ordinary user in SuexecUserGroup",
              "cannot run as forbidden uid (" + account.user() + "/" + file.name() + ")"));
    }
    if (account.group() == 0 || account.group() < suexec.lowestGroup()) {
      return Optional.of(
          new SuexecCheck(
              108,
              "suEXEC runs nothing for the group "
                  + suexec.groupName()
                  + ": number "
                  + account.group()
                  + ", the lowest it takes is "
                  + suexec.lowestGroup(),
              "name an ordinary group in SuexecUserGroup",
              "cannot run as forbidden gid (" + account.group() + "/" + file.name() + ")"));
    }
    return Optional.empty();
  }

  /** Compares no more than the beginning, as suEXEC does: /var/www2 lies in /var/www. */
  private static Optional<SuexecCheck> ofPlace(SiteFile file, Suexec suexec) {
    return suexec
        .documentRoot()
        .filter(root -> !file.folder().startsWith(root))
        .map(
            root ->
                new SuexecCheck(
                    114,
                    "suEXEC runs nothing outside of " + root,
                    "move the script below " + root + ", or install suEXEC for another folder",
                    "command not in docroot (" + file.path() + ")"));
  }

  private static Optional<SuexecCheck> ofModes(SiteFile file) {
    FileEntry folder = file.around().tree().entry(file.folder());
    FileEntry entry = file.entry();
    if (folder.hasAny(OTHERS_WRITE)) {
      return Optional.of(
          new SuexecCheck(
              116,
              "the group or others may write into the folder "
                  + file.folder()
                  + ": "
                  + folder.octal(),
              "chmod go-w " + file.folder(),
              "directory is writable by others: (" + file.folder() + ")"));
    }
    if (entry.hasAny(OTHERS_WRITE)) {
      return Optional.of(
          new SuexecCheck(
              118,
              "the group or others may write into it: " + entry.octal(),
              "chmod go-w " + file.path(),
              "file is writable by others: (" + file.path() + ")"));
    }
    if (entry.hasAny(SET_ID)) {
      return Optional.of(
          new SuexecCheck(
              119,
              "the set-user-id or set-group-id bit is on: " + entry.octal(),
              "chmod ug-s " + file.path(),
              "file is either setuid or setgid: (" + file.path() + ")"));
    }
    return Optional.empty();
  }

  private static Optional<SuexecCheck> ofOwner(SiteFile file, Account account, Accounts accounts) {
    FileEntry folder = file.around().tree().entry(file.folder());
    for (boolean isFolder : new boolean[] {true, false}) {
      FileEntry entry = isFolder ? folder : file.entry();
      if (entry.hasMode()
          && (entry.owner() != account.user() || entry.group() != account.group())) {
        String path = isFolder ? file.folder() : file.path();
        String target = account.name() + ":" + accounts.groupName(account.group());
        return Optional.of(
            new SuexecCheck(
                120,
                (isFolder ? "the folder " + path + " belongs to " : "it belongs to ")
                    + accounts.userName(entry.owner())
                    + ":"
                    + accounts.groupName(entry.group())
                    + ", not to "
                    + target,
                "chown " + target + " " + path,
                "target uid/gid ("
                    + numbers(account.user(), account.group())
                    + ") mismatch with directory ("
                    + numbers(folder.owner(), folder.group())
                    + ") or program ("
                    + numbers(file.entry().owner(), file.entry().group())
                    + ")"));
      }
    }
    return Optional.empty();
  }

  private static String numbers(int user, int group) {
    return user + "/" + group;
  }

  private static Optional<SuexecCheck> ofExecution(SiteFile file) {
    FileEntry entry = file.entry();
    return !entry.hasMode() || entry.hasAny(OWNER_EXECUTES)
        ? Optional.empty()
        : Optional.of(
            new SuexecCheck(
                121,
                "its owner may not execute it: " + entry.octal(),
                "chmod u+x " + file.path(),
                "file has no execute permission: (" + file.path() + ")"));
  }
}
