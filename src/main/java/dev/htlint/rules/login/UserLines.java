package dev.htlint.rules.login;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a file of passwords or of groups, as mod_authn_file and mod_authz_groupfile read
 * them. What they hold is never told, only where.
 */
public final class UserLines {
  /** As much of a file is read. */
  public static final int MOST = 1 << 16;

  private static final Pattern CRYPT = Pattern.compile("[./A-Za-z0-9]{13}|_[./A-Za-z0-9]{19}");
  private static final Pattern SCHEME = Pattern.compile("(\\{[A-Za-z0-9_.-]+\\}).*");
  private static final Pattern MD5 = Pattern.compile("[0-9a-fA-F]{32}");

  private final List<String> faults = new ArrayList<>();
  private int entries;

  private UserLines() {}

  /**
   * Reads passwords.
   *
   * @param digest whether they are for Digest, whose files htdigest makes
   */
  public static UserLines passwords(byte[] bytes, boolean digest) {
    UserLines lines = new UserLines();
    lines.read(bytes, digest ? UserLines::digest : UserLines::basic);
    return lines;
  }

  /** Reads groups. */
  public static UserLines groups(byte[] bytes) {
    UserLines lines = new UserLines();
    lines.read(bytes, UserLines::group);
    return lines;
  }

  private interface Judge {
    Optional<String> judge(String[] fields);
  }

  private void read(byte[] bytes, Judge judge) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String[] all = text.split("\n", -1);
    int whole = bytes.length < MOST ? all.length : all.length - 1;
    for (int i = 0; i < whole; i++) {
      String line = all[i].strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      entries++;
      int number = i + 1;
      String[] fields = line.split(":", -1);
      Optional<String> fault =
          line.startsWith("\u00EF\u00BB\u00BF")
              ? Optional.of("begins with a byte-order mark, which httpd takes for part of the name")
              : fields.length < 2 ? Optional.of("has no colon") : judge.judge(fields);
      fault.ifPresent(what -> faults.add("line " + number + " " + what));
    }
  }

  private static Optional<String> basic(String[] fields) {
    String hash = fields[1];
    if (hash.startsWith("$") || hash.startsWith("!") || hash.startsWith("*")) {
      return Optional.empty();
    }
    if (fields.length > 2 && MD5.matcher(fields[2]).matches()) {
      return Optional.of("is one for Digest, as htdigest makes it; for Basic htpasswd does");
    }
    if (hash.isEmpty()) {
      return Optional.of("has nothing behind the colon");
    }
    Matcher scheme = SCHEME.matcher(hash);
    if (scheme.matches()) {
      return scheme.group(1).equals("{SHA}")
          ? Optional.empty()
          : Optional.of("has a hash that httpd does not know: " + scheme.group(1));
    }
    return CRYPT.matcher(hash).matches()
        ? Optional.empty()
        : Optional.of("has no hash behind the name, but a password as it is, or half a hash");
  }

  private static Optional<String> digest(String[] fields) {
    return fields.length > 2 && MD5.matcher(fields[2]).matches()
        ? Optional.empty()
        : Optional.of("is none for Digest: htdigest makes them, name, realm and hash");
  }

  private static Optional<String> group(String[] fields) {
    return fields[1].contains(",")
        ? Optional.of("has commas: members are separated by blanks")
        : Optional.empty();
  }

  /** Whether nobody is in it. */
  public boolean isEmpty() {
    return entries == 0;
  }

  /** What is wrong with lines, each as {@code line 3 has no colon}. */
  public List<String> faults() {
    return List.copyOf(faults);
  }
}
