package dev.htlint.rules;

import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import dev.htlint.tree.DirectiveLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A quote, dash or blank as word processors make them; to httpd they are letters. */
final class TypographicCharacter implements Rule {
  @Override
  public String id() {
    return "typographic-character";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (!(refusal.line() instanceof DirectiveLine line)) {
      return false;
    }
    boolean possible =
        switch (refusal.kind()) {
          case UNKNOWN_DIRECTIVE, ARGUMENT_COUNT -> true;
          case SECTION_ARGUMENT, STRAY_CLOSING_TAG, WRONG_CLOSING_TAG -> true;
          default -> false;
        };
    Span words = refusal.kind() == Kind.UNKNOWN_DIRECTIVE ? line.nameSpan() : line.wordsSpan();
    String text = context.source().display(words);
    List<Integer> odd = PlainText.all(text);
    if (odd.isEmpty()) {
      return false;
    }
    String whole = context.source().display(line.wordsSpan());
    List<Integer> syntax = PlainText.syntax(whole);
    boolean own = refusal.directive().filter(LineFix::isOwn).isPresent();
    boolean certain = own && isTaken(line, syntax, context);
    if (!certain && !possible) {
      return false;
    }
    char c = text.charAt(odd.get(0));
    RuleContext.Report report =
        context
            .report(
                this,
                refusal,
                String.format(
                    "%s (U+%04X) is a letter to httpd, not %s",
                    name(c), (int) c, meant(PlainText.of(c))))
            .at(places(context.source(), words, odd.subList(0, 1)).get(0));
    List<Integer> made = certain ? syntax : PlainText.all(whole);
    if (certain || (own && isTaken(line, made, context))) {
      report.fix(new Fix("write plain characters", certain, edits(line, made)));
    }
    return report.help("write: " + written(SourceFile.display(line.text()), certain)).add();
  }

  private static String written(String text, boolean certain) {
    List<Integer> places = certain ? PlainText.syntax(text) : PlainText.all(text);
    return PlainText.replaced(text, places).strip();
  }

  private static boolean isTaken(DirectiveLine line, List<Integer> places, RuleContext context) {
    List<Edit> edits = edits(line, places);
    StringBuilder text = new StringBuilder(line.source().latin1(line.wordsSpan()));
    int start = line.wordsSpan().start();
    for (int i = edits.size() - 1; i >= 0; i--) {
      Span span = edits.get(i).span();
      text.replace(span.start() - start, span.end() - start, edits.get(i).text());
    }
    return !edits.isEmpty() && Correction.isTaken(text.toString(), context);
  }

  private static List<Edit> edits(DirectiveLine line, List<Integer> places) {
    String text = line.source().display(line.wordsSpan());
    List<Span> spans = places(line.source(), line.wordsSpan(), places);
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      edits.add(new Edit(spans.get(i), PlainText.of(text.charAt(places.get(i)))));
    }
    return edits;
  }

  /** Where in the file the characters at {@code places} of the displayed words stand. */
  private static List<Span> places(SourceFile source, Span words, List<Integer> places) {
    String text = source.display(words);
    boolean utf8 = !text.equals(source.latin1(words));
    List<Span> spans = new ArrayList<>();
    int offset = words.start();
    int index = 0;
    for (int place : places) {
      offset += length(text.substring(index, place), utf8);
      int end = offset + length(text.substring(place, place + 1), utf8);
      spans.add(new Span(offset, end));
      offset = end;
      index = place + 1;
    }
    return spans;
  }

  private static int length(String text, boolean utf8) {
    return utf8 ? text.getBytes(StandardCharsets.UTF_8).length : text.length();
  }

  private static String name(char c) {
    return Character.isSpaceChar(c) ? "this blank" : "\"" + c + "\"";
  }

  private static String meant(String plain) {
    return switch (plain) {
      case " " -> "a blank";
      case "-" -> "a hyphen";
      case "..." -> "three dots";
      default -> "a quote";
    };
  }
}
