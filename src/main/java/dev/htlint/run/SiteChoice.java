package dev.htlint.run;

import dev.htlint.files.FileReader;
import dev.htlint.site.Account;
import dev.htlint.site.Accounts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which files belong to the server and who reads them, as the user says it in options.
 *
 * @param user under whom httpd serves
 * @param group the group that counts instead of the user's own
 * @param root the folder in which all of the server's files lie
 */
public record SiteChoice(Optional<String> user, Optional<String> group, Optional<Path> root) {
  /** Nothing said. */
  public static final SiteChoice NONE =
      new SiteChoice(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * The same, looked at: a root must be a folder, and a group belongs to a user.
   *
   * @throws Failure where it is not so
   */
  public SiteChoice checked() throws Failure {
    if (root.isPresent() && !Files.isDirectory(root.get())) {
      throw new Failure(ExitCode.USAGE, "--root: no folder: " + FileReader.name(root.get()));
    }
    if (group.isPresent() && user.isEmpty()) {
      throw new Failure(ExitCode.USAGE, "--group wants a --user beside it");
    }
    return this;
  }

  /** The users of the system on which the files lie: that below the root, or this one. */
  Accounts accounts() {
    Path etc = root.orElse(Path.of("/")).resolve("etc");
    return new Accounts(
        text(etc.resolve("passwd")),
        text(etc.resolve("group")),
        text(etc.resolve("nsswitch.conf")));
  }

  private static String text(Path file) {
    try {
      return Files.isRegularFile(file)
          ? new String(FileReader.read(file).bytes(), StandardCharsets.ISO_8859_1)
          : "";
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * The user that is named.
   *
   * @throws Failure where there is none of that name
   */
  Optional<Account> account(Accounts accounts) throws Failure {
    if (user.isEmpty()) {
      return Optional.empty();
    }
    Optional<Account> account = accounts.account(user.get(), group);
    if (account.isEmpty()) {
      throw new Failure(
          ExitCode.USAGE,
          "--user: no user "
              + user.get()
              + group.map(name -> " or no group " + name).orElse("")
              + " is known here; a number will do as well");
    }
    return account;
  }
}
