package dev.htlint.rules;

import dev.htlint.lint.Surroundings;
import dev.htlint.site.Account;
import dev.htlint.site.FileEntry;
import dev.htlint.site.FileEntry.Kind;
import dev.htlint.site.PathWalk;
import java.util.Optional;

/**
 * What comes of it when the server's user opens a file for reading.
 *
 * @param place where the way led
 * @param fault what the system says against it, as httpd logs it, such as {@code (2)No such file or
 *     directory}; empty where it opens
 * @param why the same for people
 */
record Opening(PathWalk.Place place, Optional<String> fault, String why) {
  /**
   * Opens {@code path}, an absolute path on the server; empty where nothing can be said of it: it
   * lies outside of what may be looked at.
   */
  static Optional<Opening> of(String path, Surroundings around) {
    PathWalk.Place place = around.walk().to(path);
    return switch (place.end()) {
      case UNSEEN -> Optional.empty();
      case MISSING -> fault(place, "(2)No such file or directory", "there is no " + path);
      case DANGLING ->
          fault(
              place,
              "(2)No such file or directory",
              "a link leads to " + place.path() + ", which is missing");
      case NOT_A_FOLDER -> fault(place, "(20)Not a directory", place.path() + " is no folder");
      case LOOP ->
          fault(place, "(40)Too many levels of symbolic links", "the links lead in a circle");
      case DENIED ->
          fault(place, "(13)Permission denied", denied(around, "search " + place.path()));
      case FOUND -> found(place, around);
    };
  }

  private static Optional<Opening> found(PathWalk.Place place, Surroundings around) {
    FileEntry entry = place.entry();
    if (entry.isFolder()) {
      return fault(place, "(9)Bad file descriptor", place.path() + " is a folder");
    }
    if (entry.kind() == Kind.SPECIAL || entry.kind() == Kind.PIPE) {
      return place.path().startsWith("/dev/")
          ? Optional.empty()
          : fault(place, "", place.path() + " is no regular file");
    }
    Optional<Account> account = around.account();
    return account.isPresent() && !account.get().may(Account.READ, entry)
        ? fault(place, "(13)Permission denied", denied(around, "read " + place.path()))
        : Optional.of(new Opening(place, Optional.empty(), ""));
  }

  private static String denied(Surroundings around, String what) {
    return around.account().map(Account::name).orElse("the server") + " may not " + what;
  }

  private static Optional<Opening> fault(PathWalk.Place place, String system, String why) {
    return Optional.of(new Opening(place, Optional.of(system), why));
  }
}
