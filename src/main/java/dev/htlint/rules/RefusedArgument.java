package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import dev.htlint.tree.DirectiveLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Arguments that the directive's own handler refuses, one kind of mistake a rule. What httpd says
 * is part of the message; the help is the corrected line where that can be told, else what is known
 * of that message of httpd's, else what holds for all mistakes of the kind.
 *
 * @param fault what is wrong, behind the directive's name
 * @param help what to do where nothing more is known
 * @param hints what to do about single messages, the first that fits
 */
record RefusedArgument(String id, Kind kind, String fault, String help, List<Hint> hints)
    implements Rule {
  /** Mistakes of a whole line, not of what stands behind its name. */
  private static final Set<Kind> OF_THE_LINE = EnumSet.of(Kind.ALWAYS_REFUSED, Kind.MISPLACED);

  /** What to do about messages of httpd's that contain {@code part}. */
  record Hint(String part, String help) {}

  RefusedArgument(String id, Kind kind, String fault, String help) {
    this(id, kind, fault, help, List.of());
  }

  /** The same rule with one hint more. */
  RefusedArgument hint(String part, String what) {
    List<Hint> more = new ArrayList<>(hints);
    more.add(new Hint(part, what));
    return new RefusedArgument(id, kind, fault, help, Collections.unmodifiableList(more));
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != kind) {
      return false;
    }
    String name = refusal.directive().map(Tags::written).orElse("");
    String message = SourceFile.display(HttpdWords.sentence(refusal, name, fault));
    RuleContext.Report report = context.report(this, refusal, message);
    Correction.of(refusal, context)
        .ifPresentOrElse(
            found -> report.help(found.help()).fix(found.fix()),
            () -> report.help(advice(refusal, context)));
    if (refusal.line() instanceof DirectiveLine line && !OF_THE_LINE.contains(kind)) {
      report.at(place(line, refusal));
    }
    if (kind.isCrash()) {
      report.label("every request that reads this breaks off without an answer");
    }
    return report.add();
  }

  private String advice(Refusal refusal, RuleContext context) {
    return hints.stream()
        .filter(hint -> refusal.message().contains(hint.part()))
        .findFirst()
        .map(Hint::help)
        .or(() -> known(refusal, context))
        .or(() -> help.startsWith("see the manual") ? example(refusal) : Optional.empty())
        .orElse(help);
  }

  /** What the readers of patterns and expressions know, or the catalogue. */
  private static Optional<String> known(Refusal refusal, RuleContext context) {
    return switch (refusal.kind()) {
      case BAD_EXPRESSION -> ExpressionGuesses.help(refusal, context.resolution());
      case BAD_REGEX ->
          refusal
              .directive()
              .flatMap(directive -> RegexGuesses.broken(directive.arguments().rawArguments()))
              .map(broken -> broken.fault().help())
              .filter(text -> !text.isEmpty());
      case UNKNOWN_VALUE ->
          refusal
              .directive()
              .flatMap(directive -> NearValues.list(directive, refusal.message()))
              .map(list -> "it knows " + list);
      case BAD_NUMBER -> refusal.directive().flatMap(RefusedArgument::range);
      default -> Optional.empty();
    };
  }

  /** A line that shows how the directive is written. */
  private static Optional<String> example(Refusal refusal) {
    return refusal
        .directive()
        .flatMap(directive -> Examples.of(directive.name()))
        .map(line -> "write it like this: " + line);
  }

  /** The numbers that a directive takes. */
  private static Optional<String> range(Directive directive) {
    Pattern pattern = Pattern.compile("(?:integer|offset|atoi|numeric)\\((\\d+)\\.\\.(\\d*)\\)");
    for (DirectiveEntry entry : directive.entries()) {
      Matcher range = pattern.matcher(entry.check());
      if (range.find()) {
        String most = range.group(2);
        return Optional.of(
            "write a whole number, "
                + (most.isEmpty() ? range.group(1) + " or more" : range.group(1) + " to " + most));
      }
    }
    return Optional.empty();
  }

  /** The one argument that httpd quotes, or all of them. */
  private static Span place(DirectiveLine line, Refusal refusal) {
    boolean own = refusal.directive().map(Directive::line).filter(line::equals).isPresent();
    for (int i = 0; own && i < line.argumentCount(); i++) {
      String word = line.argument(i);
      if (!word.isEmpty() && refusal.message().contains("'" + word + "'")) {
        return line.argumentSpan(i);
      }
    }
    return line.argumentCount() == 0 ? line.wordsSpan() : line.argumentsSpan();
  }
}
