package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Refusal;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import dev.htlint.tree.DirectiveLine;
import java.util.Map;

/** A quote, dash or blank as word processors make them; to httpd they are letters. */
final class TypographicCharacter implements Rule {
  private static final Map<Integer, String> PLAIN =
      Map.ofEntries(
          Map.entry(0x201C, "\""),
          Map.entry(0x201D, "\""),
          Map.entry(0x201E, "\""),
          Map.entry(0x00AB, "\""),
          Map.entry(0x00BB, "\""),
          Map.entry(0x2018, "'"),
          Map.entry(0x2019, "'"),
          Map.entry(0x201A, "'"),
          Map.entry(0x2010, "-"),
          Map.entry(0x2011, "-"),
          Map.entry(0x2012, "-"),
          Map.entry(0x2013, "-"),
          Map.entry(0x2014, "-"),
          Map.entry(0x2212, "-"),
          Map.entry(0x2026, "..."),
          Map.entry(0x00A0, " "),
          Map.entry(0x202F, " "),
          Map.entry(0x2003, " "),
          Map.entry(0x3000, " "));

  @Override
  public String id() {
    return "typographic-character";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (!(refusal.line() instanceof DirectiveLine line)) {
      return false;
    }
    Span words =
        switch (refusal.kind()) {
          case UNKNOWN_DIRECTIVE -> line.nameSpan();
          case ARGUMENT_COUNT, SECTION_ARGUMENT, STRAY_CLOSING_TAG, WRONG_CLOSING_TAG ->
              line.wordsSpan();
          default -> new Span(line.start(), line.start());
        };
    SourceFile source = context.source();
    String text = source.display(words);
    for (int i = 0; i < text.length(); i++) {
      String plain = PLAIN.get((int) text.charAt(i));
      if (plain != null) {
        int start = byteOffset(source, words, i);
        int end = byteOffset(source, words, i + 1);
        return context
            .report(
                this,
                refusal,
                String.format(
                    "%s (U+%04X) is a letter to httpd, not %s",
                    name(text.charAt(i)), (int) text.charAt(i), meant(plain)))
            .at(new Span(start, end))
            .help("write: " + plain(SourceFile.display(line.text())))
            .add();
      }
    }
    return false;
  }

  /** The line as it was meant. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(PLAIN.getOrDefault((int) text.charAt(i), text.substring(i, i + 1)));
    }
    return plain.toString().strip();
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

  /** Where character {@code index} of the words begins in the file. */
  private static int byteOffset(SourceFile source, Span words, int index) {
    int at = words.start();
    while (at < words.end() && source.display(new Span(words.start(), at)).length() < index) {
      at++;
    }
    while (at < words.end() && (source.bytes()[at] & 0xC0) == 0x80 && isUtf8(source, words)) {
      at++;
    }
    return at;
  }

  private static boolean isUtf8(SourceFile source, Span words) {
    return !source.display(words).equals(source.latin1(words));
  }
}
