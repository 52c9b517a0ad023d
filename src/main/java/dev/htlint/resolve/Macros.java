package dev.htlint.resolve;

import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The macros of one file: {@code <Macro>}, {@code Use}, {@code UndefMacro}, as httpd's
 * modules/core/mod_macro.c defines and expands them.
 */
final class Macros {
  /** The most lines that the macros of one file may expand to; httpd knows no limit. */
  private static final int LONGEST_EXPANSION = 1_000_000;

  private static final int LONGEST_LINE = 8192;

  /**
   * A macro.
   *
   * @param location as httpd words it
   */
  record Macro(String name, String location, List<String> parameters, List<String> body) {}

  /** Where a line stands, by the name that httpd has for its file. */
  record Place(String file, int line) {}

  /**
   * The lines that a Use stands for, or the objection to it.
   *
   * @param where httpd's name for them, as if they were a file
   */
  record Expansion(String name, String where, List<String> lines, @Nullable Objection objection) {}

  private final Map<String, Macro> macros = new HashMap<>();
  private boolean defined;
  private int expanded;

  /** A macro that now waits for its body, or the objection to its tag. */
  record Start(@Nullable Macro macro, @Nullable Objection objection) {}

  Start start(Directive tag, Place place) {
    String raw = tag.arguments().rawArguments();
    int bracket = raw.lastIndexOf('>');
    if (bracket < 0) {
      return new Start(
          null,
          new Objection(Kind.MISSING_BRACKET, "<Macro> directive missing closing '>'", false));
    }
    if (bracket == 0) {
      return new Start(null, objection("<Macro macro definition: empty name"));
    }
    List<String> words = Words.split(raw.substring(0, bracket));
    if (words.isEmpty() || words.get(0).isEmpty()) {
      return new Start(null, objection("<Macro macro definition: name not found"));
    }
    String name = words.get(0).toLowerCase(Locale.ROOT);
    String location = "defined on line " + place.line() + " of \"" + place.file() + "\"";
    Macro macro = new Macro(name, location, words.subList(1, words.size()), new ArrayList<>());
    Objection objection = parameters(macro);
    if (objection != null) {
      return new Start(null, objection);
    }
    defined = true;
    return new Start(macro, null);
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

  void define(Macro macro) {
    macros.put(macro.name(), macro);
  }

  static Objection unclosed(Macro macro) {
    return objection(
        String.format(
            "macro '%s' (%s)\n\tcontents error: expected token not found: </Macro>",
            macro.name(), macro.location()));
  }

  @Nullable Objection undefine(Directive directive) {
    if (!defined) {
      return objection("no macro defined before UndefMacro");
    }
    String name = directive.arguments().argument(0).toLowerCase(Locale.ROOT);
    return macros.remove(name) == null
        ? objection("cannot remove undefined macro '" + name + "'")
        : null;
  }

  /**
   * The lines that {@code use} stands for.
   *
   * @param active the names of the macros that are being expanded around it
   */
  Expansion expand(Directive use, Iterable<String> active, Place place) {
    if (!defined) {
      return refused("no macro defined before Use");
    }
    List<String> words = Words.split(use.arguments().rawArguments());
    if (words.isEmpty() || words.get(0).isEmpty()) {
      return refused("no macro name specified with Use");
    }
    String name = words.get(0).toLowerCase(Locale.ROOT);
    Macro macro = macros.get(name);
    if (macro == null) {
      return refused("macro '" + name + "' undefined");
    }
    for (String around : active) {
      if (around.equals(name)) {
        return refused("recursive use of macro '" + name + "' is invalid");
      }
    }
    List<String> values = words.subList(1, words.size());
    if (values.size() != macro.parameters().size()) {
      return refused(
          String.format(
              "macro '%s' (%s) used with %d arguments instead of %d",
              name, macro.location(), values.size(), macro.parameters().size()));
    }
    List<String> lines = new ArrayList<>();
    for (String line : macro.body()) {
      if (++expanded > LONGEST_EXPANSION) {
        break;
      }
      lines.add(substitute(line, macro.parameters(), values));
    }
    String where =
        String.format(
            "macro '%s' (%s) used on line %d of \"%s\"",
            name, macro.location(), place.line(), place.file());
    return new Expansion(name, where, lines, null);
  }

  private static String substitute(String line, List<String> parameters, List<String> values) {
    StringBuilder result = new StringBuilder();
    int at = 0;
    while (at < line.length() && result.length() < LONGEST_LINE) {
      int found = -1;
      int where = line.length();
      for (int i = 0; i < parameters.size(); i++) {
        int position = line.indexOf(parameters.get(i), at);
        if (position >= 0
            && (position < where
                || (position == where
                    && parameters.get(i).length() > parameters.get(found).length()))) {
          found = i;
          where = position;
        }
      }
      result.append(line, at, where);
      if (found < 0) {
        return result.toString();
      }
      String parameter = parameters.get(found);
      result.append(parameter.startsWith("@") ? quote(values.get(found)) : values.get(found));
      at = where + parameter.length();
    }
    return result.append(line.substring(at)).toString();
  }

  private static String quote(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static Expansion refused(String message) {
    return new Expansion("", "", List.of(), objection(message));
  }

  private static Objection objection(String message) {
    return new Objection(Kind.MACRO, message, false);
  }
}
