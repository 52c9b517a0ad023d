package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import dev.htlint.tree.DirectiveLine;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
    return new RefusedArgument(
        id,
        kind,
        fault,
        help,
        Stream.concat(hints.stream(), Stream.of(new Hint(part, what))).toList());
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != kind) {
      return false;
    }
    String name = refusal.directive().map(Tags::written).orElse("");
    String message = SourceFile.display(HttpdWords.sentence(refusal, name, fault));
    RuleContext.Report report =
        context.report(this, refusal, message).help(advice(refusal, context));
    if (refusal.line() instanceof DirectiveLine line && !OF_THE_LINE.contains(kind)) {
      report.at(place(line, refusal));
    }
    if (kind.isCrash()) {
      report.label("every request that reads this breaks off without an answer");
    }
    return report.add();
  }

  private String advice(Refusal refusal, RuleContext context) {
    return Correction.of(refusal, context)
        .map(line -> "write: " + SourceFile.display(line))
        .orElseGet(
            () ->
                hints.stream()
                    .filter(hint -> refusal.message().contains(hint.part()))
                    .findFirst()
                    .map(Hint::help)
                    .orElse(help));
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
