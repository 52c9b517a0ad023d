package dev.htlint.report;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Label;
import dev.htlint.diagnostic.Severity;
import dev.htlint.resolve.Inclusion;
import dev.htlint.source.Position;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One finding as text: head, place, the lines it is about with marks below them, what httpd logs,
 * help. The primary place is marked by carets, related ones by dashes.
 */
final class Frame {
  private static final String HTTPD = " httpd: ";
  private static final String HELP = "  help: ";
  private static final String SERVERS = " servers: ";
  private static final String FROM = "  from: ";

  private final FileReport file;
  private final SourceFile source;
  private final Diagnostic diagnostic;
  private final Colors colors;
  private final StringBuilder out = new StringBuilder(512);

  /** A label, and whether it is the primary one. */
  private record Mark(Label label, boolean primary) {}

  /** The lines to show, each with the marks that begin in it, the primary one first. */
  private final SortedMap<Integer, List<Mark>> lines = new TreeMap<>();

  private final int gutter;

  private Frame(FileReport file, Diagnostic diagnostic, Colors colors) {
    this.file = file;
    this.source = file.source();
    this.diagnostic = diagnostic;
    this.colors = colors;
    lines.put(diagnostic.line(), new ArrayList<>());
    mark(new Mark(diagnostic.primary(), true));
    for (Label label : diagnostic.related()) {
      mark(new Mark(label, false));
    }
    this.gutter = String.valueOf(lines.lastKey()).length();
  }

  /** The finding in lines that each end with a newline. */
  static String of(FileReport file, Diagnostic diagnostic, Colors colors) {
    return new Frame(file, diagnostic, colors).draw();
  }

  private void mark(Mark mark) {
    int line = source.line(mark.label().span().start());
    List<Mark> marks = lines.get(line);
    if (marks == null) {
      marks = new ArrayList<>();
      lines.put(line, marks);
    }
    marks.add(mark);
  }

  private String draw() {
    Severity severity = diagnostic.severity();
    out.append(colors.severity(severity, severity.label() + "[" + diagnostic.rule() + "]"));
    out.append(colors.bold(": " + Visible.text(diagnostic.message()))).append('\n');
    Position place = source.position(diagnostic.primary().span().start());
    out.append(" ".repeat(gutter + 1)).append(colors.frame("-->")).append(' ');
    out.append(Visible.text(source.path())).append(':').append(place.line());
    out.append(':').append(place.column()).append('\n');
    row("", "");
    int before = lines.firstKey() - 1;
    for (Map.Entry<Integer, List<Mark>> line : lines.entrySet()) {
      gap(before, line.getKey());
      line(line.getKey(), line.getValue());
      before = line.getKey();
    }
    Optional<String> from = from();
    Optional<String> servers = Wording.servers(file, diagnostic);
    if (diagnostic.httpd().isPresent()
        || diagnostic.help().isPresent()
        || from.isPresent()
        || servers.isPresent()) {
      row("", "");
    }
    note(SERVERS, servers);
    note(FROM, from);
    note(HTTPD, diagnostic.httpd());
    note(HELP, diagnostic.help());
    return out.toString();
  }

  /** The Includes that brought the file in. */
  private Optional<String> from() {
    List<String> places = new ArrayList<>();
    for (Inclusion inclusion : file.included()) {
      places.add(inclusion.file().path() + ":" + inclusion.line());
    }
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of("included in " + String.join(", which is included in ", places));
  }

  private void gap(int before, int number) {
    if (number == before + 2) {
      line(before + 1, List.of());
    } else if (number > before + 2) {
      out.append(colors.frame("...")).append('\n');
    }
  }

  private void line(int number, List<Mark> marks) {
    Span focus = marks.isEmpty() ? source.lineSpan(number) : marks.get(0).label().span();
    ShownLine shown = ShownLine.of(source, number, focus);
    row(String.valueOf(number), shown.text());
    for (Mark mark : marks) {
      row("", below(shown, mark));
    }
  }

  private String below(ShownLine shown, Mark mark) {
    Label label = mark.label();
    String text = label.text().isEmpty() ? "" : " " + Visible.text(label.text());
    String drawn = shown.marks(label.span(), mark.primary() ? '^' : '-');
    int blanks = drawn.length() - drawn.stripLeading().length();
    String ink = drawn.substring(blanks) + text;
    return " ".repeat(blanks)
        + (mark.primary() ? colors.severity(diagnostic.severity(), ink) : colors.frame(ink));
  }

  private void row(String number, String text) {
    String edge = " " + " ".repeat(gutter - number.length()) + number + " |";
    out.append(colors.frame(edge));
    if (!text.isEmpty()) {
      out.append(' ').append(text);
    }
    out.append('\n');
  }

  private void note(String title, Optional<String> text) {
    if (text.isEmpty()) {
      return;
    }
    String before = colors.bold(title);
    for (String line : text.get().split("\n", -1)) {
      out.append(before).append(Visible.text(line)).append('\n');
      before = " ".repeat(title.length());
    }
  }
}
