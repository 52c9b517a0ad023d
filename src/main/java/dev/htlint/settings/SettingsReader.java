package dev.htlint.settings;

import dev.htlint.catalog.NearNames;
import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Label;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Phase;
import dev.htlint.diagnostic.Severity;
import dev.htlint.parse.ConfigParser;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings files, which are written in httpd's syntax and parsed by the parser of this
 * program. Never fails: what is wrong becomes a finding at its place.
 */
public final class SettingsReader {
  /** Under this name faults are shown, where findings have their rule. */
  private static final String TITLE = "settings";

  private static final int MOST_FAULTS = 20;

  private final SourceFile source;
  private final SettingValues values;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Diagnostic> faults = new ArrayList<>();
  private final Map<Setting, DirectiveLine> once = new EnumMap<>(Setting.class);
  private @Nullable DirectiveLine open;
  private Optional<String> files = Optional.empty();
  private int sections;

  private SettingsReader(SourceFile source, SettingValues values) {
    this.source = source;
    this.values = values;
  }

  /** What {@code source} says. A byte-order mark at its start counts for nothing. */
  public static SettingsFile read(SourceFile source, SettingValues values) {
    SettingsReader reader = new SettingsReader(withoutMark(source), values);
    ConfigParser.parse(reader.source).lines().forEach(reader::line);
    DirectiveLine left = reader.open;
    if (left != null) {
      reader.fault(left.nameSpan(), "<Files> is never closed", "add </Files>");
    }
    reader.faults.sort(Comparator.comparingInt(Diagnostic::line));
    return new SettingsFile(reader.source, reader.entries, reader.faults);
  }

  private static SourceFile withoutMark(SourceFile source) {
    boolean marked = source.latin1(0, Math.min(3, source.length())).equals("\u00EF\u00BB\u00BF");
    return marked ? SourceFile.ofLatin1(source.path(), source.latin1(3, source.length())) : source;
  }

  private void line(Line line) {
    if (!(line instanceof DirectiveLine directive) || faults.size() >= MOST_FAULTS) {
      return;
    }
    switch (directive.kind()) {
      case OPEN -> open(directive);
      case CLOSE -> close(directive);
      case DIRECTIVE -> directive(directive);
    }
  }

  private void open(DirectiveLine tag) {
    if (!tag.name().equalsIgnoreCase("<Files")) {
      fault(tag.nameSpan(), "the only section is <Files \"GLOB\">", null);
      return;
    }
    if (open != null) {
      fault(tag.nameSpan(), "<Files> cannot stand inside <Files>", null);
      return;
    }
    open = tag;
    once.clear();
    sections++;
    String pattern = SourceFile.display(tag.argumentCount() == 0 ? "" : tag.argument(0));
    boolean bare = pattern.endsWith(">") && tag.argumentCount() == 1;
    boolean quoted = tag.argumentCount() == 2 && tag.argument(1).equals(">");
    files = Optional.of(bare ? pattern.substring(0, pattern.length() - 1) : pattern);
    if (!(bare || quoted) || files.get().isEmpty()) {
      fault(tag.wordsSpan(), "<Files \"GLOB\"> takes one pattern", null);
    }
  }

  private void close(DirectiveLine tag) {
    if (!tag.name().equalsIgnoreCase("</Files>") || tag.argumentCount() > 0) {
      fault(tag.wordsSpan(), "the only closing tag is </Files>", null);
    } else if (open == null) {
      fault(tag.nameSpan(), "</Files> closes nothing", null);
    } else {
      open = null;
      files = Optional.empty();
      once.clear();
    }
  }

  private void directive(DirectiveLine line) {
    String name = SourceFile.display(line.name());
    Optional<Setting> known = Setting.of(name);
    if (known.isEmpty()) {
      List<String> near = NearNames.of(name, Setting.labels());
      String help =
          near.isEmpty()
              ? "there are " + String.join(", ", Setting.labels())
              : "did you mean " + String.join(" or ", near) + "?";
      fault(line.nameSpan(), "there is no setting \"" + name + "\"", help);
      return;
    }
    Setting setting = known.get();
    if (open != null && setting.scope() == Setting.Scope.TOP) {
      fault(line.nameSpan(), setting.label() + " cannot stand inside <Files>", null);
    } else if (words(setting, line)) {
      if (repeats(setting, line)) {
        return;
      }
      List<String> words = new ArrayList<>();
      for (int i = 0; i < line.argumentCount(); i++) {
        words.add(SourceFile.display(line.argument(i)));
      }
      if (setting.kind() == Setting.Kind.TEXT) {
        words = List.of(String.join(" ", words));
      }
      entries.add(new Entry(setting, words, files, open == null ? 0 : sections, line.line()));
      values
          .faults(setting, words)
          .forEach(fault -> fault(span(setting, line, fault), fault.message(), fault.help()));
    }
  }

  private static Span span(Setting setting, DirectiveLine line, SettingValues.Fault fault) {
    return setting.kind() == Setting.Kind.TEXT
        ? line.argumentsSpan()
        : line.argumentSpan(fault.word());
  }

  private boolean words(Setting setting, DirectiveLine line) {
    int count = line.argumentCount();
    boolean right =
        switch (setting.kind()) {
          case ONE -> count == 1;
          case PAIR -> count == 2;
          case TEXT, LIST -> count >= 1;
        };
    for (int i = 0; i < count; i++) {
      if (line.argument(i).startsWith("#")) {
        fault(line.argumentSpan(i), "a comment stands on a line of its own", null);
        return false;
      }
    }
    if (!right) {
      fault(
          line.wordsSpan(),
          setting.label() + " " + setting.arguments() + " is wanted, " + count + " words are here",
          null);
    }
    return right;
  }

  private boolean repeats(Setting setting, DirectiveLine line) {
    boolean single = setting.kind() == Setting.Kind.ONE || setting.kind() == Setting.Kind.TEXT;
    DirectiveLine first = single ? once.putIfAbsent(setting, line) : null;
    if (first == null) {
      return false;
    }
    fault(
        line.nameSpan(),
        setting.label() + " stands in line " + first.line() + " already",
        "remove one of them");
    return true;
  }

  private void fault(Span span, String message, @Nullable String help) {
    faults.add(
        new Diagnostic(
            TITLE,
            Severity.ERROR,
            Outcome.NONE,
            Phase.LINT,
            false,
            message,
            source.line(span.start()),
            new Label(span, ""),
            List.of(),
            Optional.empty(),
            Optional.ofNullable(help),
            List.of()));
  }
}
