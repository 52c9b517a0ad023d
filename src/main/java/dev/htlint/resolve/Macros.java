package dev.htlint.resolve;

import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The macros as one file defines and uses them: {@code <Macro>}, {@code Use}, {@code UndefMacro},
 * as httpd's modules/core/mod_macro.c defines and expands them.
 */
final class Macros {
  /** The most lines that the macros of one file may expand to; httpd knows no limit. */
  private static final int LONGEST_EXPANSION = 100_000;

  /** The buffer for a line of a body, whose line end and final NUL have to go into it, too. */
  static final int LINE_BUFFER = 8192;

  /**
   * A macro.
   *
   * @param location as httpd words it
   */
  record Macro(String name, String location, List<String> parameters, List<String> body) {}

  /**
   * Where a line stands: in a file, or in what {@code macro} became where {@code use} stands. To
   * httpd that is a file, too, with a name of its own.
   */
  record Place(String path, int line, @Nullable Macro macro, @Nullable Place use) {
    Place(String path, int line) {
      this(path, line, null, null);
    }

    /** The name that httpd has for the file. */
    String file() {
      StringBuilder name = new StringBuilder();
      int depth = 0;
      Place at = this;
      while (at.macro != null && at.use != null) {
        name.append("macro '").append(at.macro.name()).append("' (").append(at.macro.location());
        name.append(") used on line ").append(at.use.line).append(" of \"");
        depth++;
        at = at.use;
      }
      return name.append(at.path).append("\"".repeat(depth)).toString();
    }
  }

  /** The lines that a Use stands for, or the objection to it. */
  record Expansion(@Nullable Macro macro, List<String> lines, @Nullable Objection objection) {}

  /** The macros of all files of one configuration. */
  static final class Table {
    private final Map<String, Macro> macros = new HashMap<>();
    private boolean defined;
    private int expanded;

    /** A table of its own that begins as this one is. */
    Table copy() {
      Table copy = new Table();
      copy.macros.putAll(macros);
      copy.defined = defined;
      return copy;
    }
  }

  private final Table table;
  private @Nullable Macro collecting;
  private @Nullable Directive collectingTag;
  private int depth;
  private boolean cut;

  Macros(Table table) {
    this.table = table;
  }

  /**
   * Begins to collect the body of the macro that {@code tag} names.
   *
   * @return the objection to the tag, or null
   */
  @Nullable Objection start(Directive tag, Place place) {
    String raw = tag.arguments().rawArguments();
    int bracket = raw.lastIndexOf('>');
    if (bracket < 0) {
      return new Objection(Kind.MISSING_BRACKET, "<Macro> directive missing closing '>'");
    }
    if (bracket == 0) {
      return objection("<Macro macro definition: empty name");
    }
    List<String> words = Words.split(raw.substring(0, bracket));
    if (words.isEmpty() || words.get(0).isEmpty()) {
      return objection("<Macro macro definition: name not found");
    }
    String name = words.get(0).toLowerCase(Locale.ROOT);
    String location = "defined on line " + place.line() + " of \"" + place.file() + "\"";
    Macro macro = new Macro(name, location, words.subList(1, words.size()), new ArrayList<>());
    Objection objection = parameters(macro);
    if (objection == null) {
      table.defined = true;
      collecting = macro;
      collectingTag = tag;
      depth = 1;
    }
    return objection;
  }

  /** Whether lines belong to the body of a macro. */
  boolean isCollecting() {
    return collecting != null;
  }

  /** Whether the body that was collected last goes on where httpd does not read it any more. */
  boolean isCut() {
    return cut;
  }

  /**
   * Takes note of a line that is too long for a macro, at which httpd gives up the search for the
   * end.
   */
  void cut() {
    cut = true;
  }

  /** Adds a line to the body, or ends it. */
  void collect(String line) {
    Macro macro = collecting;
    if (macro == null) {
      return;
    }
    String first = Words.first(line);
    if (first.equalsIgnoreCase("</Macro>") && --depth == 0) {
      table.macros.put(macro.name(), macro);
      collecting = null;
      return;
    }
    if (first.equalsIgnoreCase("<Macro")) {
      depth++;
    }
    macro.body().add(line);
  }

  /** The tag of a macro whose end did not come, empty where there is none. */
  Optional<Directive> unclosedTag() {
    return collecting == null ? Optional.empty() : Optional.ofNullable(collectingTag);
  }

  /** What httpd says of it. */
  Objection unclosed() {
    Macro macro = Objects.requireNonNull(collecting);
    return objection(
        String.format(
            "macro '%s' (%s)\n\tcontents error: expected token not found: </Macro>",
            macro.name(), macro.location()));
  }

  private static @Nullable Objection parameters(Macro macro) {
    List<String> parameters = macro.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      String parameter = parameters.get(i);
      if (parameter.isEmpty()) {
        return objection(
            String.format(
                "macro '%s' (%s): empty argument #%d name", macro.name(), macro.location(), i + 1));
      }
      int twin = parameters.subList(i + 1, parameters.size()).indexOf(parameter);
      if (twin >= 0) {
        return objection(
            String.format(
                "argument name conflict in macro '%s' (%s): argument '%s': #%d and #%d, change"
                    + " argument names!",
                macro.name(), macro.location(), parameter, i + 1, i + 2 + twin));
      }
    }
    return null;
  }

  @Nullable Objection undefine(Directive directive) {
    if (!table.defined) {
      return objection("no macro defined before UndefMacro");
    }
    String name = directive.arguments().argument(0).toLowerCase(Locale.ROOT);
    return table.macros.remove(name) == null
        ? objection("cannot remove undefined macro '" + name + "'")
        : null;
  }

  /**
   * The lines that {@code use}, which stands at {@code place}, is replaced by; each but for its
   * line end.
   *
   * @param active the names of the macros that are being expanded around it
   */
  Expansion expand(Directive use, Place place, Set<String> active) {
    if (!table.defined) {
      return refused("no macro defined before Use");
    }
    List<String> words = Words.split(use.arguments().rawArguments());
    if (words.isEmpty() || words.get(0).isEmpty()) {
      return refused("no macro name specified with Use");
    }
    String name = words.get(0).toLowerCase(Locale.ROOT);
    Macro macro = table.macros.get(name);
    if (macro == null) {
      return refused("macro '" + name + "' undefined");
    }
    if (active.contains(name)) {
      return refused("recursive use of macro '" + name + "' is invalid");
    }
    List<String> values = words.subList(1, words.size());
    if (values.size() != macro.parameters().size()) {
      return refused(
          String.format(
              "macro '%s' (%s) used with %d arguments instead of %d",
              name, macro.location(), values.size(), macro.parameters().size()));
    }
    Substitution substitution = new Substitution(macro.parameters(), values);
    List<String> lines = new ArrayList<>();
    for (String line : macro.body()) {
      if (++table.expanded > LONGEST_EXPANSION) {
        break;
      }
      String substituted = substitution.in(line);
      if (substituted == null) {
        return refused(
            String.format(
                "%s error while substituting: while processing line %d of macro '%s' (%s) cannot"
                    + " substitute, buffer size too small",
                new Place("", 0, macro, place).file(), lines.size() + 1, name, macro.location()));
      }
      lines.add(substituted);
    }
    return new Expansion(macro, lines, null);
  }

  private static Expansion refused(String message) {
    return new Expansion(null, List.of(), objection(message));
  }

  private static Objection objection(String message) {
    return new Objection(Kind.MACRO, message, false);
  }
}
