package dev.htlint.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The users and groups of a system, as passwd(5) and group(5) describe them. */
public final class Accounts {
  /** Of a system that nobody knows. */
  public static final Accounts NONE = new Accounts("", "");

  /** Sources that know no user whom the files do not name, but what systemd makes for itself. */
  private static final Set<String> LOCAL = Set.of("files", "compat", "systemd");

  private record User(int number, int group) {}

  private final Map<String, User> users = new HashMap<>();
  private final Map<Integer, String> userNames = new HashMap<>();
  private final Map<String, Integer> groups = new HashMap<>();
  private final Map<Integer, String> groupNames = new HashMap<>();
  private final Map<String, Set<Integer>> memberships = new HashMap<>();
  private final boolean more;

  /** The same with a system that asks nobody else. */
  public Accounts(String passwd, String group) {
    this(passwd, group, "");
  }

  /**
   * @param passwd the text of {@code /etc/passwd}
   * @param group the text of {@code /etc/group}; lines that cannot be read are passed over
   * @param sources the text of {@code /etc/nsswitch.conf}, which says who else knows users
   */
  public Accounts(String passwd, String group, String sources) {
    this.more = sources.lines().anyMatch(Accounts::asksOthers);
    passwd.lines().map(line -> List.of(line.split(":", -1))).forEach(this::user);
    group.lines().map(line -> List.of(line.split(":", -1))).forEach(this::group);
  }

  /** nsswitch.conf(5). */
  private static boolean asksOthers(String line) {
    String[] words = line.replaceFirst("#.*", "").strip().split("[:\\s]+", -1);
    return (words[0].equals("passwd") || words[0].equals("group"))
        && Stream.of(words).skip(1).anyMatch(word -> !LOCAL.contains(word));
  }

  private void user(List<String> fields) {
    Optional<Integer> number = fields.size() > 3 ? number(fields.get(2)) : Optional.empty();
    if (number.isPresent()) {
      int group = number(fields.get(3)).orElse(FileEntry.UNKNOWN);
      users.putIfAbsent(fields.get(0), new User(number.get(), group));
      userNames.putIfAbsent(number.get(), fields.get(0));
    }
  }

  private void group(List<String> fields) {
    Optional<Integer> number = fields.size() > 2 ? number(fields.get(2)) : Optional.empty();
    if (number.isEmpty()) {
      return;
    }
    groups.putIfAbsent(fields.get(0), number.get());
    groupNames.putIfAbsent(number.get(), fields.get(0));
    if (fields.size() > 3) {
      for (String member : fields.get(3).split(",", -1)) {
        memberships.computeIfAbsent(member.strip(), name -> new HashSet<>()).add(number.get());
      }
    }
  }

  private static Optional<Integer> number(String text) {
    return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  /**
   * The user of that name or number; httpd's {@code User} writes numbers behind a {@code #}. Empty
   * where there is no such name.
   *
   * @param group the name or number of the group that counts instead of the user's own; empty for
   *     that of the user
   */
  public Optional<Account> account(String user, Optional<String> group) {
    Optional<Integer> number = number(withoutSign(user)).or(() -> named(user));
    Optional<Integer> primary = group.flatMap(this::groupNumber);
    if (number.isEmpty() || (group.isPresent() && primary.isEmpty())) {
      return Optional.empty();
    }
    String name = userNames.getOrDefault(number.get(), user);
    User known = users.get(name);
    int first = primary.orElse(known == null ? FileEntry.UNKNOWN : known.group());
    Set<Integer> all = new HashSet<>(memberships.getOrDefault(name, Set.of()));
    all.add(first);
    return Optional.of(new Account(name, number.get(), first, all));
  }

  private Optional<Integer> named(String user) {
    return Optional.ofNullable(users.get(user)).map(User::number);
  }

  /** The number of a group by its name or number. */
  public Optional<Integer> groupNumber(String name) {
    return number(withoutSign(name)).or(() -> Optional.ofNullable(groups.get(name)));
  }

  /** The name of a user, or the number where nobody has it. */
  public String userName(int number) {
    return userNames.getOrDefault(number, Integer.toString(number));
  }

  /** The name of a group, or the number where none has it. */
  public String groupName(int number) {
    return groupNames.getOrDefault(number, Integer.toString(number));
  }

  /**
   * Whether there is certainly no user of that name; behind a {@code #} stands a number. Where no
   * user is known, or others are asked for them, nobody can tell.
   */
  public boolean lacksUser(String name) {
    return !more && !users.isEmpty() && !isIn(users.keySet(), userNames.keySet(), name);
  }

  /** The same for a group. */
  public boolean lacksGroup(String name) {
    return !more && !groups.isEmpty() && !isIn(groups.keySet(), groupNames.keySet(), name);
  }

  private static boolean isIn(Set<String> names, Set<Integer> numbers, String name) {
    return name.startsWith("#")
        ? number(withoutSign(name)).filter(numbers::contains).isPresent()
        : names.contains(name);
  }

  /** The mode of a file and whose it is, for people: {@code 0640, root:www-data}. */
  public String described(FileEntry entry) {
    return entry.octal() + ", " + userName(entry.owner()) + ":" + groupName(entry.group());
  }

  private static String withoutSign(String text) {
    return text.startsWith("#") ? text.substring(1) : text;
  }
}
