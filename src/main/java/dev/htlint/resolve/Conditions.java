package dev.htlint.resolve;

import dev.htlint.catalog.Version;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.server.BoundedRegex;
import dev.htlint.server.Server;
import dev.htlint.tree.Arguments;
import dev.htlint.tree.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The conditional sections: what they ask, and what the server answers. Mirrors {@code
 * start_cond_section} (server/core.c) and {@code start_ifversion} (modules/metadata/mod_version.c).
 */
final class Conditions {
  /** An answer, or the objection that there is none. */
  record Answer(String argument, boolean negated, boolean holds, @Nullable Objection objection) {
    static Answer refused(Objection objection) {
      return new Answer("", false, false, objection);
    }
  }

  private static final String BAD_VERSION =
      "Version appears to be invalid. It must have the format major[.minor[.patch]] where major,"
          + " minor and patch are numbers.";

  private final Server server;

  Conditions(Server server) {
    this.server = server;
  }

  /** Whether {@code name} opens a conditional section. */
  static boolean areAskedBy(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "<ifmodule", "<ifdefine", "<iffile", "<ifdirective", "<ifsection", "<ifversion" -> true;
      default -> false;
    };
  }

  Answer ask(Directive tag) {
    if (tag.name().equalsIgnoreCase("<IfVersion")) {
      return askVersion(tag);
    }
    String text = SectionTag.text(tag);
    if (text == null) {
      return Answer.refused(SectionTag.missingBracket(tag.name()));
    }
    boolean negated = text.startsWith("!");
    String argument = Words.first(negated ? text.substring(1) : text);
    if (argument.isEmpty()) {
      return Answer.refused(SectionTag.missingArgument(tag.name()));
    }
    boolean there =
        switch (tag.name().toLowerCase(Locale.ROOT)) {
          case "<ifmodule" -> server.hasModule(argument);
          case "<ifdefine" -> server.defines().containsKey(argument);
          case "<iffile" -> server.hasFile(argument);
          case "<ifdirective" -> !server.directives(argument).isEmpty();
          case "<ifsection" -> !server.directives("<" + argument).isEmpty();
          default -> throw new IllegalArgumentException(tag.name());
        };
    return new Answer(argument, negated, there != negated, null);
  }

  private Answer askVersion(Directive tag) {
    Arguments words = tag.arguments();
    int count = words.argumentCount();
    String first = words.argument(0);
    String operator = count > 1 ? first : "=";
    String version = count > 1 ? words.argument(1) : first;
    boolean closed = count > 2 && words.argument(2).equals(">");
    if (count == 2 && version.equals(">")) {
      closed = true;
      version = first;
      operator = "=";
    }
    if (version.isEmpty() || (!closed && !version.endsWith(">"))) {
      return Answer.refused(SectionTag.missingBracket(tag.name()));
    }
    String wanted = closed ? version : version.substring(0, version.length() - 1);
    boolean negated = operator.startsWith("!");
    String bare = negated && operator.length() > 1 ? operator.substring(1) : operator;
    boolean orEqual = bare.length() == 2 && bare.charAt(1) == '=' && bare.charAt(0) != '~';
    if (bare.isEmpty() || (bare.length() > 1 && !orEqual)) {
      return unrecognized(operator);
    }
    return switch (bare.charAt(0)) {
      case '=' ->
          wanted.startsWith("/")
              ? askDelimited(wanted, negated)
              : compare(wanted, negated, 0, true);
      case '~' -> match(wanted, negated);
      case '<' -> compare(wanted, negated, -1, orEqual);
      case '>' -> compare(wanted, negated, 1, orEqual);
      default -> unrecognized(operator);
    };
  }

  private static Answer unrecognized(String operator) {
    return refused("unrecognized operator '" + operator + "'");
  }

  private static Answer refused(String message) {
    return Answer.refused(new Objection(Kind.SECTION_ARGUMENT, message, false));
  }

  private Answer compare(String wanted, boolean negated, int sign, boolean orEqual) {
    Optional<Version> version = read(wanted);
    if (version.isEmpty()) {
      return refused(BAD_VERSION);
    }
    int order = Integer.signum(server.version().compareTo(version.get()));
    boolean holds = (sign != 0 && order == sign) || (orEqual && order == 0);
    return new Answer(wanted, negated, holds != negated, null);
  }

  /** httpd takes more than {@code 2.4.1}: an empty part is a zero, so is a dot at the end. */
  private static Optional<Version> read(String text) {
    if (!text.matches("[0-9][0-9.]*")) {
      return Optional.empty();
    }
    String[] parts = text.split("\\.", -1);
    if (parts.length > 3 && !(parts.length == 4 && parts[3].isEmpty())) {
      return Optional.empty();
    }
    int[] numbers = new int[3];
    for (int i = 0; i < Math.min(3, parts.length); i++) {
      String digits = parts[i].isEmpty() ? "0" : parts[i];
      numbers[i] = digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
    return Optional.of(new Version(numbers[0], numbers[1], numbers[2]));
  }

  private Answer askDelimited(String wanted, boolean negated) {
    if (wanted.length() < 2 || !wanted.endsWith("/")) {
      return refused("Missing delimiting / of regular expression.");
    }
    return match(wanted.substring(1, wanted.length() - 1), negated);
  }

  private Answer match(String regex, boolean negated) {
    Optional<Pattern> pattern = BoundedRegex.compile(regex);
    if (pattern.isEmpty()) {
      return refused("Unable to compile regular expression");
    }
    boolean found = BoundedRegex.finds(pattern.get(), server.version().toString());
    return new Answer(regex, negated, found != negated, null);
  }
}
