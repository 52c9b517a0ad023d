package dev.htlint.check;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The commands of InputSed or OutputSed, line by line: {@code fcomp} in httpd's
 * modules/filters/sed0.c. How much memory httpd has for all lines is not mirrored.
 */
final class SedProgram {
  /** Longer lines and those that end in a lone backslash are taken for nothing at all. */
  private static final int LONGEST_LINE = 1000;

  private static final int MOST_LABELS = 48;
  private static final int MOST_LINE_NUMBERS = 255;
  private static final int MOST_FILES = 11;
  private static final int LONGEST_LABEL = 7;

  /** Takes a fault, which counts only if the line fails in the end; the last one is told. */
  interface Faults {
    void add(String fault);
  }

  private final Set<String> labels = new HashSet<>();
  private final Set<String> targets = new HashSet<>();
  private final Set<String> files = new HashSet<>();
  private boolean pattern;
  private int lineNumbers;
  private int depth;

  private SedCursor in = new SedCursor("");
  private String fault = "";
  private boolean addressed;
  private boolean range;

  /** Adds a line; what is said against it, or null. */
  @Nullable String add(String line) {
    in = new SedCursor(line);
    int slashes = line.length() - line.replaceFirst("\\\\+$", "").length();
    if (line.length() > LONGEST_LINE || slashes % 2 == 1 || line.startsWith("#")) {
      return null;
    }
    while (true) {
      in.skipBlanks();
      if (in.peek() == 0 || in.peek() == '#') {
        return null;
      }
      if (in.skip(';')) {
        continue;
      }
      if (!addresses()) {
        return fault;
      }
      in.skipBlanks();
      char command = in.next();
      while (command == '!') {
        command = in.next();
      }
      if (!command(command)) {
        return fault;
      }
      if (command == '}' || command == ':' || (command == '{' && in.peek() == 0)) {
        return null;
      }
      if (command == '{') {
        continue;
      }
      char end = in.next();
      if (end == 0) {
        return null;
      }
      if (end != ';') {
        fail("command garbled: ");
        return fault;
      }
    }
  }

  private boolean fail(String message) {
    fault = message.endsWith(": ") ? message + in.line() : message;
    return false;
  }

  // ------------------------------------------------------------------------------------ addresses

  private enum Address {
    NONE,
    EMPTY,
    GOOD,
    REFUSED
  }

  private boolean addresses() {
    range = false;
    Address first = address();
    addressed = first == Address.GOOD || first == Address.EMPTY;
    if (first == Address.REFUSED) {
      return fail("command garbled: ");
    }
    if (first == Address.EMPTY && !pattern) {
      return fail("first RE may not be null");
    }
    if (first != Address.GOOD) {
      return true;
    }
    pattern = true;
    if (in.skip(',') || in.skip(';')) {
      Address second = address();
      range = true;
      return second == Address.GOOD || second == Address.EMPTY || fail("command garbled: ");
    }
    return true;
  }

  private Address address() {
    if (in.skip('$')) {
      return Address.GOOD;
    }
    if (in.peek() == '/' || in.peek() == '\\') {
      in.skip('\\');
      SedPattern read = SedPattern.read(in, in.next(), this::fail);
      return read == null ? Address.REFUSED : read.isEmpty() ? Address.EMPTY : Address.GOOD;
    }
    if (in.peek() < '0' || in.peek() > '9') {
      return Address.NONE;
    }
    while (in.peek() >= '0' && in.peek() <= '9') {
      in.next();
    }
    return ++lineNumbers > MOST_LINE_NUMBERS ? Address.REFUSED : Address.GOOD;
  }

  // ------------------------------------------------------------------------------------- commands

  private boolean command(char command) {
    return switch (command) {
      case 'g', 'G', 'h', 'H', 'n', 'N', 'p', 'P', 'd', 'D', 'l', 'x' -> true;
      case '{' -> ++depth > 0;
      case '}' -> unaddressed() && (--depth >= 0 || fail("too many }'s"));
      case '=', 'q' -> single();
      case ':' -> unaddressed() && label();
      case 'a', 'i' -> single() && fail("command garbled: "); // there is no line end behind it
      case 'c' -> fail("command garbled: ");
      case 't', 'b' -> branch();
      case 'r' -> single() && (in.next() == ' ' || fail("command garbled: ")) && skipRest();
      case 'w' -> file();
      case 's' -> substitute();
      case 'y' -> transform();
      default -> fail("unrecognized command: ");
    };
  }

  private boolean unaddressed() {
    return !addressed || fail("no addresses allowed: ");
  }

  private boolean single() {
    return !range || fail("only one address allowed: ");
  }

  private boolean skipRest() {
    in.rest();
    return true;
  }

  private @Nullable String name() {
    while (in.peek() == ' ') {
      in.next();
    }
    StringBuilder name = new StringBuilder();
    for (char c = in.next(); c != 0; c = in.next()) {
      name.append(c);
    }
    in.back();
    return name.length() > LONGEST_LABEL ? null : name.toString();
  }

  private boolean label() {
    String name = name();
    if (name == null) {
      return fail("label too long: ");
    }
    if (name.isEmpty() || !labels.add(name)) {
      return fail("duplicate labels: ");
    }
    return target(name);
  }

  private boolean branch() {
    String name = name();
    return name == null ? fail("label too long: ") : name.isEmpty() || target(name);
  }

  private boolean target(String name) {
    targets.add(name);
    return targets.size() <= MOST_LABELS || fail("too many labels: ");
  }

  private boolean file() {
    if (in.next() != ' ') {
      return fail("Space missing before filename: ");
    }
    files.add(in.rest());
    return files.size() <= MOST_FILES || fail("too many files in w commands");
  }

  private boolean substitute() {
    char delimiter = in.next();
    SedPattern from = SedPattern.read(in, delimiter, this::fail);
    if (from == null) {
      return false;
    }
    if (from.isEmpty() && !pattern) {
      return fail("first RE may not be null");
    }
    pattern = true;
    if (!replacement(delimiter, from)) {
      return false;
    }
    in.skip('g');
    if (in.peek() >= '1' && in.peek() <= '9') {
      int times = 0;
      while (in.peek() >= '0' && in.peek() <= '9') {
        times = 10 * times + in.next() - '0';
        if (times > 512) {
          return fail("suffix too large: ");
        }
      }
    }
    in.skip('p');
    in.skip('P');
    return !in.skip('w') || file();
  }

  /** What the last pattern's groups are is not remembered, where this one is empty. */
  private boolean replacement(char delimiter, SedPattern from) {
    int groups = from.isEmpty() ? 9 : from.groups();
    while (true) {
      char c = in.next();
      if (c == '\\') {
        char digit = in.next();
        if (digit > groups + '0' && digit <= '9') {
          return fail("``\\digit'' out of range: ");
        }
      } else if (c == delimiter) {
        return true;
      } else if (c == 0) {
        return fail("ending delimiter missing on substitution: ");
      }
    }
  }

  private boolean transform() {
    char delimiter = in.next();
    SedCursor to = new SedCursor(in.line());
    to.setPosition(in.position());
    for (char c = to.next(); c != delimiter; c = to.next()) {
      if (c == '\\') {
        to.next();
      }
      if (c == 0) {
        return fail("ending delimiter missing on string: ");
      }
    }
    for (char c = in.next(); c != delimiter; c = in.next()) {
      if (c == '\\') {
        in.skip('n');
      }
      if (to.next() == '\\') {
        to.skip('n');
      }
    }
    if (to.peek() != delimiter) {
      return fail(
          to.peek() == 0
              ? "ending delimiter missing on string: "
              : "transform strings not the same size: ");
    }
    in.setPosition(to.position() + 1);
    return true;
  }
}
