package dev.htlint.rules;

import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The line that the author of a refused one most likely meant. Guarantees that the httpd that is
 * spoken of takes it: what is proposed is read as if it stood in a file of its own.
 *
 * @param edit what to change in the file
 * @param line the line as it is then, as Latin-1
 * @param sure whether only blanks, commas, the brackets of flags and the case of letters change
 */
record Correction(Edit edit, String line, boolean sure) {
  /** What does not count when it is asked whether two lines say the same. */
  private static final String DRESS = "\\s+\\[|[\\s,]+|]$";

  /** A RewriteBase that lacks nothing but its slashes. */
  private static final Pattern ROOTED =
      Pattern.compile("(?i)^(RewriteBase )([\\w~-][^\\s:\\\\\"'/]*(?:/[^\\s:\\\\\"'/]+)*)/?$");

  /** A flag whose value may have a blank, and one that may belong to it. */
  private static final Pattern OPEN_FLAG =
      Pattern.compile("(?i)[\\[,\\s](?:E|env|CO|cookie)=[^,\\]]*[^\\s,\\]]\\s+[^\\s,\\]]");

  /** On and Off, and what says it in other words. */
  private static final Pattern SWITCH =
      Pattern.compile("(?i)\\w+ +(?:yes|true|1|enabled?|no|false|0|disabled?|on|off)[;,.]?");

  /** In longer ones people do not read what they should write; .htaccess files have none. */
  private static final int LONGEST = 8192;

  private static final int LONGEST_TITLE = 80;

  /** The correction of a refused line; empty where nothing better is known. */
  static Optional<Correction> of(Refusal refusal, RuleContext context) {
    Optional<Directive> directive = refusal.directive();
    if (directive.isEmpty()) {
      return Optional.empty();
    }
    String raw = directive.get().arguments().rawArguments();
    if (raw.length() > LONGEST) {
      return Optional.empty();
    }
    if (directive.get().isSection()) {
      Stream<String> guesses = Guesses.ofTag(refusal, raw.replaceFirst("(?s)\\s*>[^>]*$", ""));
      String name = directive.get().writtenName();
      return ofLines(directive.get(), guesses.map(guess -> name + " " + guess + ">"), context);
    }
    if (CountGuesses.isOfExtensions(refusal, directive.get())) {
      return ofLines(directive.get(), Stream.of("AddHandler " + raw), context);
    }
    return of(directive.get(), Guesses.of(refusal, directive.get(), raw), context);
  }

  /** The first of {@code arguments} that httpd takes behind the name of {@code directive}. */
  static Optional<Correction> of(
      Directive directive, Stream<String> arguments, RuleContext context) {
    String name = directive.writtenName();
    return ofLines(
        directive, arguments.map(guess -> guess.isEmpty() ? name : name + " " + guess), context);
  }

  /** The first of {@code lines} that httpd takes in place of that of {@code directive}. */
  static Optional<Correction> ofLines(
      Directive directive, Stream<String> lines, RuleContext context) {
    DirectiveLine old = directive.line();
    String text = old.text();
    boolean own = old.name().replaceFirst(">$", "").equals(directive.writtenName());
    if (!own || old.hasVariables() || text.indexOf('\n') >= 0) {
      return Optional.empty();
    }
    return lines
        .filter(line -> !line.equals(text) && line.indexOf('\n') < 0)
        .filter(line -> Trial.isTaken(closed(line), context.resolution()))
        .findFirst()
        .map(line -> new Correction(LineFix.smallest(old, line), line, says(line, text)));
  }

  /** Whether the httpd that is spoken of takes a line; of a section, its opening tag. */
  static boolean isTaken(String line, RuleContext context) {
    return Trial.isTaken(closed(line), context.resolution());
  }

  private static List<String> closed(String line) {
    String name = line.replaceFirst("(?s)[\\s>].*", "");
    return name.startsWith("<") ? List.of(line, "</" + name.substring(1) + ">") : List.of(line);
  }

  private static boolean says(String line, String other) {
    return (line.replaceAll(DRESS, "").equalsIgnoreCase(other.replaceAll(DRESS, ""))
            && !OPEN_FLAG.matcher(other).find())
        || ROOTED.matcher(other).replaceFirst("$1/$2/").equals(line)
        || (SWITCH.matcher(other).matches()
            && SWITCH.matcher(line).matches()
            && Words.first(line).equals(Words.first(other)));
  }

  /** The words of the help. */
  String help() {
    return "write: " + SourceFile.display(line);
  }

  /** The change that makes it so. */
  Fix fix() {
    return fix(sure);
  }

  /** The same, {@code safe} or not whatever it looks like. */
  Fix fix(boolean safe) {
    String shown = SourceFile.display(line);
    String title =
        shown.length() <= LONGEST_TITLE ? shown : shown.substring(0, LONGEST_TITLE) + "...";
    return new Fix("write " + title, safe, List.of(edit));
  }
}
