package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.resolve.Refusal.Kind;
import java.util.List;
import java.util.stream.Stream;

/** All rules there are, by name within two groups. A new rule is one line here. */
public final class Rules {
  /**
   * See the cause behind a refusal; they are asked first, and each leaves the others to the rest.
   */
  private static final List<Rule> CAUSES =
      List.of(
          new ByteOrderMark(),
          new TrailingComment(),
          new NotConfiguration(),
          new TypographicCharacter());

  private static final List<Rule> REST =
      List.of(
          new ArgumentCount(),
          new DirectiveNotInHtaccess(),
          new IfmoduleNeverMatches(),
          new IfmoduleUnknownModule(),
          new LineTooLong(),
          new MacroMisuse(),
          new MissingBracket(),
          new ModuleMayBeMissing(),
          new ModuleNotLoaded(),
          new OptionSigns(),
          new OverrideMayBeMissing(),
          new OverrideNotAllowed(),
          new SectionArgument(),
          new SectionNotClosed(),
          new StrayClosingTag(),
          new UnknownDirective(),
          new WrongClosingTag(),
          new WrongContext());

  /** Refusals that need no more words than httpd's own: a table. */
  private static final List<Rule> ARGUMENTS =
      List.of(
          new RefusedArgument(
              "always-refused",
              Kind.ALWAYS_REFUSED,
              "is refused whatever it says",
              "remove the line"),
          new RefusedArgument(
              "expression-crash",
              Kind.CHILD_CRASH,
              "makes the server process die",
              "write no backslash at the end of the text"),
          new RefusedArgument(
              "invalid-address",
              Kind.BAD_ADDRESS,
              "does not understand this address",
              "write addresses as 192.0.2.7, 192.0.2.0/24 or 192.0.2, with blanks between them"),
          new RefusedArgument(
              "invalid-expression",
              Kind.BAD_EXPRESSION,
              "has an expression that httpd cannot parse",
              "put the whole expression in double quotes, texts inside of it in single quotes"),
          new RefusedArgument(
              "invalid-flags",
              Kind.BAD_FLAGS,
              "has flags that httpd does not understand",
              "write all flags in one pair of brackets, without blanks: [R=301,L]"),
          new RefusedArgument(
              "invalid-format",
              Kind.BAD_FORMAT,
              "has a value in a form that httpd does not understand",
              "see the manual for its form"),
          new RefusedArgument(
              "invalid-number",
              Kind.BAD_NUMBER,
              "wants another number",
              "write a plain number in the range that it takes"),
          new RefusedArgument(
              "invalid-path",
              Kind.BAD_PATH,
              "does not take this path or address",
              "begin a path with a slash, and an address with its scheme"),
          new RefusedArgument(
              "invalid-regex",
              Kind.BAD_REGEX,
              "has a regular expression that does not compile",
              "escape what is meant literally with a backslash"),
          new RefusedArgument(
              "invalid-status",
              Kind.BAD_STATUS,
              "does not know this status",
              "use a status that httpd knows"),
          new RefusedArgument(
              "misplaced-section",
              Kind.MISPLACED,
              "cannot stand here",
              "see the manual for where it belongs"),
          new RefusedArgument(
              "missing-value",
              Kind.MISSING_VALUE,
              "lacks something, or has too much",
              "see the manual for its arguments"),
          new RefusedArgument(
              "unknown-provider",
              Kind.UNKNOWN_PROVIDER,
              "names a provider that this server does not have",
              "write the name as the manual does, case matters; or load its module"),
          new RefusedArgument(
              "unknown-value",
              Kind.UNKNOWN_VALUE,
              "does not know this value",
              "see the manual for what it takes"));

  private Rules() {}

  /** Every rule, in the order in which they are asked to explain a refusal. */
  public static List<Rule> all() {
    return Stream.of(CAUSES, REST, ARGUMENTS).flatMap(List::stream).toList();
  }
}
