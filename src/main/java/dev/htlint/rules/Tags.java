package dev.htlint.rules;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Line;
import java.util.Optional;

/** The names in tags, as people read them. */
final class Tags {
  private Tags() {}

  /** The name in the opening tag that is refused. */
  static String opening(Refusal refusal) {
    return bare(refusal, 1);
  }

  /** The name in the closing tag that is refused. */
  static String closing(Refusal refusal) {
    return bare(refusal, 2);
  }

  /** The tag need not stand in the file: a macro may have brought it. */
  private static String bare(Refusal refusal, int from) {
    String name =
        refusal
            .directive()
            .map(Directive::writtenName)
            .or(() -> Optional.of(refusal.line()).map(Tags::name))
            .orElse("");
    int end = name.endsWith(">") ? name.length() - 1 : name.length();
    return SourceFile.display(name.substring(Math.min(from, end), end));
  }

  private static String name(Line line) {
    return line instanceof DirectiveLine tag ? tag.name() : "";
  }

  /** A directive, or the tag of a section, as its author spells it. */
  static String written(Directive directive) {
    return SourceFile.display(directive.writtenName()) + (directive.isSection() ? ">" : "");
  }

  /** Which section httpd expected to be closed, out of its message. */
  static String expected(String message) {
    int start = message.indexOf("</") + 2;
    int end = message.indexOf("> but saw", start);
    return SourceFile.display(message.substring(start, Math.max(start, end)));
  }
}
