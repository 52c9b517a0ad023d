package dev.htlint.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The user without rights under whom a httpd that root starts answers requests.
 *
 * @param user the number of the user
 * @param group the number of the group
 */
record ServerAccount(String user, String group) {
  /** What distributions call it, and who is on every Unix. */
  private static final List<String> NAMES =
      List.of("www-data", "apache", "http", "wwwrun", "nobody");

  private static final Path ACCOUNTS = Path.of("/etc/passwd");

  /** The first of the usual ones that this machine has. */
  static Optional<ServerAccount> find() throws IOException {
    List<String> lines = Files.readAllLines(ACCOUNTS, StandardCharsets.ISO_8859_1);
    for (String name : NAMES) {
      for (String line : lines) {
        String[] fields = line.split(":", -1);
        if (fields.length > 3 && fields[0].equals(name)) {
          return Optional.of(new ServerAccount(fields[2], fields[3]));
        }
      }
    }
    return Optional.empty();
  }

  /** The directives that name it. */
  String lines() {
    return "\nUser #" + user + "\nGroup #" + group;
  }
}
