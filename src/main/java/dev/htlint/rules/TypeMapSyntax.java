package dev.htlint.rules;

import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.Placed;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A type map that httpd cannot read: {@code read_type_map} of mod_negotiation. Only files that end
 * in {@code .var} are looked at, as all are called.
 */
final class TypeMapSyntax implements Rule {
  private static final String EXTENSION = "var";

  @Override
  public String id() {
    return "type-map-syntax";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return file.entry().isFile() && file.hasExtension(EXTENSION) && isMap(file.config());
  }

  private static boolean isMap(DirectoryConfig config) {
    Optional<String> set = config.last("SetHandler").flatMap(placed -> placed.argument(0));
    if (set.isPresent() || config.mayDiffer("RemoveHandler")) {
      return set.filter("type-map"::equalsIgnoreCase).isPresent();
    }
    boolean map = false;
    for (Placed placed : config.all("AddHandler")) {
      for (int i = 1; i < placed.arguments().argumentCount(); i++) {
        String extension = placed.arguments().argument(i);
        if (extension.equalsIgnoreCase(EXTENSION) || extension.equalsIgnoreCase("." + EXTENSION)) {
          map = placed.argument(0).filter("type-map"::equalsIgnoreCase).isPresent();
        }
      }
    }
    return map && config.all("RemoveHandler").isEmpty();
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    String text = new String(file.head().bytes(), StandardCharsets.ISO_8859_1);
    int start = 0;
    while (start < text.length()) {
      int end = end(text, start);
      if (end == text.length() && text.length() == SiteFile.HEAD) {
        return; // the rest was not read
      }
      String header = text.substring(start, end);
      if (!header.isBlank()
          && (isFault(header, new Span(start, lineEnd(text, start)), file, context)
              || header.toLowerCase(Locale.ROOT).startsWith("body:"))) {
        return;
      }
      start = end;
    }
  }

  /** Where a header with the lines that go on with it ends, its line end included. */
  private static int end(String text, int start) {
    int end = lineEnd(text, start);
    boolean blank = text.substring(start, end).isBlank();
    end = Math.min(text.length(), end + 1);
    while (!blank && end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end = Math.min(text.length(), lineEnd(text, end) + 1);
    }
    return end;
  }

  private static int lineEnd(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private boolean isFault(String header, Span span, SiteFile file, RuleContext context) {
    int colon = header.indexOf(':');
    if (colon >= 0 && !header.substring(colon + 1).isBlank()) {
      return false;
    }
    String name = header.toLowerCase(Locale.ROOT);
    String shown = SourceFile.display(name.strip()) + (name.endsWith("\n") ? "\\n" : "");
    context
        .report(
            this, span, colon < 0 ? "a line of a type map has a colon" : "nothing behind the colon")
        .request(
            colon < 0
                ? "AH00681: Syntax error in type map, no ':' in "
                    + file.path()
                    + " for header "
                    + shown
                : "AH00682: Syntax error in type map --- no header body: "
                    + file.path()
                    + " for "
                    + shown)
        .outcome(Outcome.HTTP_500)
        .label("a request for it answers 500")
        .help("write lines such as URI: page.de.html and Content-Language: de")
        .add();
    return true;
  }
}
