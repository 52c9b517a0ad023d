package dev.htlint.rules.script;

import dev.htlint.lint.SiteFile;
import dev.htlint.site.Account;
import dev.htlint.site.Accounts;
import dev.htlint.site.FileEntry;
import dev.htlint.site.PathWalk;
import dev.htlint.site.PathWalk.End;
import java.util.Optional;

/**
 * What suEXEC asks of a program before it runs it, in its order (support/suexec.c): the first thing
 * that it minds ends it. It looks as the target user; who that is, {@link SuexecUser} asks before.
 */
public final class SuexecCheck {
  private static final int OTHERS_WRITE = 0022;
  private static final int SET_ID = 06000;
  private static final int OWNER_EXECUTES = 0100;

  private final SiteFile file;
  private final Suexec suexec;
  private final Account account;
  private final PathWalk walk;
  private final PathWalk.Place folder;

  /**
   * Why it ends.
   *
   * @param code with which it ends; 0 where httpd itself does not start
   * @param logged what it writes into its log
   */
  public record Refusal(int code, String message, String help, String logged) {
    static Optional<Refusal> of(int code, String message, String help, String logged) {
      return Optional.of(new Refusal(code, message, help, logged));
    }

    /** The same as the fault of a program. */
    public ScriptFault fault(String name) {
      return new ScriptFault(
          message,
          "End of script output before headers: " + name,
          help + "; suexec.log says: " + logged);
    }

    /** Whether httpd does not start, so that nobody calls suEXEC. */
    public boolean isAtStart() {
      return code == SuexecUser.NO_START;
    }
  }

  private SuexecCheck(SiteFile file, Suexec suexec, Account account) {
    this.file = file;
    this.suexec = suexec;
    this.account = account;
    this.walk = new PathWalk(file.around().tree(), Optional.of(account));
    this.folder = new PathWalk(file.around().tree(), Optional.empty()).to(file.folder());
  }

  /** What it minds of {@code file}; empty where it runs it, or where too little is known. */
  public static Optional<Refusal> of(SiteFile file, Suexec suexec) {
    if (file.around().accounts() == Accounts.NONE) {
      return Optional.empty();
    }
    Optional<Refusal> user = SuexecUser.refusal(file, suexec);
    if (user.isPresent() || suexec.account().isEmpty()) {
      return user;
    }
    SuexecCheck check = new SuexecCheck(file, suexec, suexec.account().get());
    return check
        .ofFolder()
        .or(check::ofRoot)
        .or(check::ofPlace)
        .or(check::ofWay)
        .or(check::ofModes)
        .or(check::ofOwner)
        .or(check::ofExecution);
  }

  /** It opens the folder, goes to the document root and back, as the target user. */
  private Optional<Refusal> ofFolder() {
    FileEntry entry = folder.entry();
    return entry.isFolder()
            && (!account.may(Account.READ, entry) || !account.may(Account.EXECUTE, entry))
        ? Refusal.of(
            111,
            account.name()
                + " may not read and search the folder "
                + folder.path()
                + ": "
                + file.around().accounts().described(entry),
            "chmod a+rx " + folder.path(),
            "cannot open current working directory")
        : Optional.empty();
  }

  private Optional<Refusal> ofRoot() {
    Optional<PathWalk.Place> closed =
        suexec.documentRoot().map(walk::to).filter(place -> isGone(place) || isClosed(place));
    if (closed.isEmpty()) {
      return Optional.empty();
    }
    String path = closed.get().path();
    return Refusal.of(
        suexec.home().isPresent() ? 112 : 113,
        isGone(closed.get())
            ? "there is no " + path + ", below which suEXEC runs programs"
            : account.name() + " may not search the folder " + path,
        isGone(closed.get()) ? "mkdir " + path : "chmod a+x " + path,
        "cannot get docroot information ("
            + suexec.home().or(suexec::documentRoot).orElse("...")
            + ")");
  }

  /** A folder above is closed to the target user, who stands behind it already. */
  private Optional<Refusal> ofWay() {
    PathWalk.Place way = walk.to(folder.path());
    return way.end() == End.DENIED
        ? Refusal.of(
            115,
            account.name() + " may not search the folder " + way.path(),
            "chmod a+x " + way.path(),
            "cannot stat directory: (" + folder.path() + ")")
        : Optional.empty();
  }

  private static boolean isGone(PathWalk.Place place) {
    return place.isGone() || (place.isFound() && !place.entry().isFolder());
  }

  private boolean isClosed(PathWalk.Place place) {
    return place.end() == End.DENIED
        || (place.isFound() && !account.may(Account.EXECUTE, place.entry()));
  }

  /** Compares no more than the beginning, as suEXEC does: /var/www2 lies in /var/www. */
  private Optional<Refusal> ofPlace() {
    return suexec
        .documentRoot()
        .map(walk::to)
        .map(PathWalk.Place::path)
        .filter(root -> !folder.path().startsWith(root))
        .flatMap(
            root ->
                Refusal.of(
                    114,
                    "suEXEC runs nothing outside of " + root,
                    suexec.home().isPresent()
                        ? "move the script below " + root
                        : "move the script below "
                            + root
                            + ", or install suEXEC for another folder",
                    "command not in docroot (" + folder.path() + "/" + file.name() + ")"));
  }

  private Optional<Refusal> ofModes() {
    FileEntry entry = file.entry();
    String path = folder.path() + "/" + file.name();
    if (folder.entry().hasAny(OTHERS_WRITE)) {
      return Refusal.of(
          116,
          "the group or others may write into the folder "
              + folder.path()
              + ": "
              + folder.entry().octal(),
          "chmod go-w " + folder.path(),
          "directory is writable by others: (" + folder.path() + ")");
    }
    if (entry.isLink()) {
      return Refusal.of(
          117,
          "it is a link, which suEXEC does not follow",
          "put the program itself here",
          "cannot stat program: (" + file.name() + ")");
    }
    if (entry.hasAny(OTHERS_WRITE)) {
      return Refusal.of(
          118,
          "the group or others may write into it: " + entry.octal(),
          "chmod go-w " + path,
          "file is writable by others: (" + path + ")");
    }
    return entry.hasAny(SET_ID)
        ? Refusal.of(
            119,
            "the set-user-id or set-group-id bit is on: " + entry.octal(),
            "chmod ug-s " + path,
            "file is either setuid or setgid: (" + path + ")")
        : Optional.empty();
  }

  private Optional<Refusal> ofOwner() {
    if (isOthers(folder.entry())) {
      return mismatch(
          "the folder " + folder.path() + " belongs to ", folder.path(), folder.entry());
    }
    return isOthers(file.entry())
        ? mismatch("it belongs to ", folder.path() + "/" + file.name(), file.entry())
        : Optional.empty();
  }

  private boolean isOthers(FileEntry entry) {
    return entry.hasMode() && (entry.owner() != account.user() || entry.group() != account.group());
  }

  private Optional<Refusal> mismatch(String belongs, String path, FileEntry entry) {
    Accounts accounts = file.around().accounts();
    String target = account.name() + ":" + accounts.groupName(account.group());
    return Refusal.of(
        120,
        belongs
            + accounts.userName(entry.owner())
            + ":"
            + accounts.groupName(entry.group())
            + ", not to "
            + target,
        "chown " + target + " " + path,
        "target uid/gid (%d/%d) mismatch with directory (%d/%d) or program (%d/%d)"
            .formatted(
                account.user(),
                account.group(),
                folder.entry().owner(),
                folder.entry().group(),
                file.entry().owner(),
                file.entry().group()));
  }

  private Optional<Refusal> ofExecution() {
    FileEntry entry = file.entry();
    String path = folder.path() + "/" + file.name();
    return !entry.hasMode() || entry.hasAny(OWNER_EXECUTES)
        ? Optional.empty()
        : Refusal.of(
            121,
            "its owner may not execute it: " + entry.octal(),
            "chmod u+x " + path,
            "file has no execute permission: (" + path + ")");
  }
}
