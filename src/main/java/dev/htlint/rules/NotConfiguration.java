package dev.htlint.rules;

import dev.htlint.catalog.Catalog;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.DirectiveLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A line that is no configuration at all: merge markers, markup, programs, prose. */
final class NotConfiguration implements Rule {
  private static final List<String> MERGE_MARKERS =
      List.of("<<<<<<<", "=======", ">>>>>>", ">>>>>>>", "|||||||");

  /** Made for the first line that httpd knows nothing of. */
  private static final class Shapes {
    static final Pattern MARKUP =
        Pattern.compile(
            "(?i)</?(!|\\?|%|html|head|body|div|span|p|br|a|ul|li|pre|code|h[1-6]|script|style|title"
                + "|meta|link|table|tr|td|xml|configuration|rule|php)\\b.*|<[!?%].*|[?%]>|`{3}.*");
    static final Pattern COMMENT = Pattern.compile("(//|/\\*|\\*/|;|--|\\*|::|REM$).*");
    static final Pattern PROGRAM = Pattern.compile("[{}()\\]`$@].*|(?!%\\{).*[{};]");
    static final Pattern LETTERS = Pattern.compile("[\\p{L}',.:!?-]+");

    private Shapes() {}
  }

  @Override
  public String id() {
    return "not-configuration";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (!(refusal.line() instanceof DirectiveLine line) || !isPossible(refusal, line)) {
      return false;
    }
    if (isWide(context.source())) {
      return context
          .report(this, refusal, "the file is UTF-16: to httpd a line ends at its first zero byte")
          .help("save the file as UTF-8 without a byte-order mark (BOM)")
          .add();
    }
    return what(line)
        .map(
            what ->
                context
                    .report(this, refusal, "this is " + what + consequence(refusal))
                    .at(line.wordsSpan())
                    .help("remove the line, or make it a comment with # at its start")
                    .add())
        .orElse(false);
  }

  /** Whether each other byte at the beginning is zero, as in UTF-16 of plain letters. */
  private static boolean isWide(SourceFile source) {
    byte[] bytes = source.bytes();
    int length = Math.min(bytes.length, 16) & ~1;
    int[] zeros = new int[2];
    for (int i = 0; i < length; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    return length >= 8 && zeros[0] + zeros[1] == length / 2 && zeros[0] * zeros[1] == 0;
  }

  private static String consequence(Refusal refusal) {
    return refusal.kind() == Kind.SECTION_NOT_CLOSED
        ? ", and httpd takes it for a section and looks for its end"
        : ", not configuration";
  }

  private static boolean isPossible(Refusal refusal, DirectiveLine line) {
    boolean known = !Catalog.get().directives(bare(line.name())).isEmpty();
    return switch (refusal.kind()) {
      case UNKNOWN_DIRECTIVE, STRAY_CLOSING_TAG, SECTION_NOT_CLOSED, WRONG_CLOSING_TAG -> !known;
      default -> false;
    };
  }

  private static String bare(String name) {
    String tag = name.startsWith("</") ? "<" + name.substring(2) : name;
    return tag.endsWith(">") ? tag.substring(0, tag.length() - 1) : tag;
  }

  private static Optional<String> what(DirectiveLine line) {
    String name = line.name();
    if (MERGE_MARKERS.contains(name)) {
      return Optional.of("a marker of an unfinished merge");
    }
    if (Shapes.MARKUP.matcher(name).matches()) {
      return Optional.of("markup");
    }
    if (Shapes.COMMENT.matcher(name).matches()) {
      return Optional.of("a comment of another language");
    }
    if (Shapes.PROGRAM.matcher(name).matches() || isStatement(line)) {
      return Optional.of("another language");
    }
    return isProse(line) ? Optional.of("prose") : Optional.empty();
  }

  /** A semicolon at the end, as many languages have it and httpd's has not. */
  private static boolean isStatement(DirectiveLine line) {
    return line.text().endsWith(";") && Catalog.get().nearDirectives(line.name()).isEmpty();
  }

  /** Several words of letters before any #, and no directive that could have been meant. */
  private static boolean isProse(DirectiveLine line) {
    int words = 0;
    while (words < line.argumentCount() && !line.argument(words).startsWith("#")) {
      words++;
    }
    if (words < 3 || !Catalog.get().nearDirectives(line.name()).isEmpty()) {
      return false;
    }
    int letters = 0;
    for (int i = 0; i < words; i++) {
      if (Shapes.LETTERS.matcher(line.argument(i)).matches()) {
        letters++;
      }
    }
    return 3 * letters >= 2 * words;
  }
}
