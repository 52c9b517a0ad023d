package dev.htlint.report;

import dev.htlint.rewrite.Answer;
import dev.htlint.rewrite.Place;
import dev.htlint.rewrite.Step;
import dev.htlint.rewrite.Trace;
import dev.htlint.source.SourceFile;
import java.util.Optional;

/** The way of a request, for people. */
public final class TraceText {
  private final StringBuilder out = new StringBuilder();
  private int pass;

  private TraceText() {}

  /** What happens to the request of {@code trace}, and what comes of it. */
  public static String of(Trace trace) {
    TraceText text = new TraceText();
    text.line(0, trace.request().method() + " " + trace.request().url());
    for (Step step : trace.steps()) {
      text.add(step);
    }
    text.out.append(answer(trace.answer())).append(unknown(trace.answer()));
    return text.out.toString();
  }

  /** What the answer rests on and nobody can say, a line each. */
  public static String unknown(Answer answer) {
    StringBuilder lines = new StringBuilder();
    answer.unknown().forEach(why -> lines.append("not known: " + shown(why) + "\n"));
    return lines.toString();
  }

  /** The answer in a line. */
  public static String answer(Answer answer) {
    StringBuilder line = new StringBuilder().append("=> ").append(answer.status());
    answer.location().ifPresent(url -> line.append(" to ").append(shown(url)));
    answer.served().ifPresent(file -> line.append(" with the file ").append(shown(file)));
    answer.handler().ifPresent(handler -> line.append(" by ").append(shown(handler)));
    if (!answer.codes().isEmpty()) {
      line.append(" (").append(String.join(", ", answer.codes())).append(')');
    }
    return line.append('\n').toString();
  }

  private void add(Step step) {
    int indent = 1 + 2 * step.depth();
    String subject = step.subject();
    String result = step.result();
    switch (step.kind()) {
      case PASS -> {
        String query = result.isEmpty() ? "" : "?" + result;
        line(0, "");
        line(0, "pass " + ++pass + ": " + subject + query);
      }
      case LOOKUP -> line(indent - 1, "looks up " + subject);
      case RULES -> line(indent, "rules of " + subject);
      case RULE -> {
        line(indent + 1, directive(step) + (step.holds() ? "" : ": does not match"));
        if (step.holds()) {
          line(indent + 2, "matches " + quoted(subject));
        }
      }
      case CONDITION -> {
        String verdict = step.holds() ? ": holds for " : ": does not hold for ";
        line(indent + 2, directive(step) + verdict + quoted(subject));
      }
      case REWRITE ->
          line(indent + 2, result.equals("-") ? "applies" : "makes it " + quoted(result));
      case VARIABLE ->
          line(
              indent + 2,
              step.holds() ? subject + " is set to " + quoted(result) : subject + " is unset");
      case STATUS -> status(indent, step);
      case REDIRECT -> line(indent, at(step.place()) + subject + " to " + result);
      case MAPPING -> line(indent, at(step.place()) + subject + " lies at " + result);
      case INTERNAL -> line(indent, "asks for " + subject + " in its place");
      case NOTE -> line(indent, subject);
      case UNKNOWN -> line(indent, "not known: " + subject);
    }
  }

  private static String directive(Step step) {
    return at(step.place()) + step.place().map(Place::text).orElse(step.result());
  }

  private void status(int indent, Step step) {
    String why = step.result().isEmpty() ? "" : ": " + step.result();
    line(indent, at(step.place()) + step.subject() + why);
  }

  private static String at(Optional<Place> place) {
    return place.map(known -> known + "  ").orElse("");
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private void line(int indent, String text) {
    out.append("  ".repeat(indent)).append(shown(text)).append('\n');
  }

  private static String shown(String text) {
    return Visible.text(SourceFile.display(text));
  }
}
