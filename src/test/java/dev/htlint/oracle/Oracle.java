package dev.htlint.oracle;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.htlint.verify.Httpd;
import dev.htlint.verify.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether this machine can answer. A test that gets no httpd is skipped, and says why; with {@code
 * -Dhtlint.oracle=required} it fails.
 */
final class Oracle {
  private Oracle() {}

  /** The httpd installed here; the calling test ends where there is none. */
  static Installation installation() {
    Optional<Installation> found = find();
    if (found.isEmpty()) {
      missing("no httpd: Debian's package apache2 is not installed");
    }
    if (Httpd.isRoot() && !hasUser("www-data")) {
      missing("httpd does not run as root, and there is no user www-data");
    }
    return found.orElseThrow();
  }

  /**
   * Debian's package apache2, or another one that {@code -Dhtlint.httpd=PROGRAM} and {@code
   * -Dhtlint.modules=FOLDER} name.
   */
  private static Optional<Installation> find() {
    try {
      return Installation.find(
          named("htlint.httpd"),
          named("htlint.modules"),
          List.of(Path.of("/usr/sbin"), Path.of("/usr/local/sbin")));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> named(String property) {
    return Optional.ofNullable(System.getProperty(property)).map(Path::of);
  }

  /** The same where {@link Httpd#startIsolated} works. */
  static Installation isolatedInstallation() {
    Installation installation = installation();
    if (!Httpd.isRoot()) {
      missing("only root can give httpd a network of its own");
    }
    try {
      List<String> probe = List.of("unshare", "--net", "sh", "-c", "ip link set lo up");
      Installation.Outcome outcome = Installation.run(probe);
      if (outcome.exitCode() != 0) {
        missing("unshare --net does not work here: " + outcome.output().strip());
      }
      Installation.run(List.of("nsenter", "--version"));
    } catch (IOException e) {
      missing("httpd cannot be given a network of its own: " + e.getMessage());
    }
    return installation;
  }

  private static boolean hasUser(String name) {
    try (Stream<String> users = Files.lines(Path.of("/etc/passwd"))) {
      return users.anyMatch(line -> line.startsWith(name + ":"));
    } catch (IOException e) {
      return false;
    }
  }

  private static void missing(String why) {
    if ("required".equals(System.getProperty("htlint.oracle"))) {
      fail(why + " (and -Dhtlint.oracle=required is given)");
    }
    abort("httpd is not asked: " + why);
  }
}
