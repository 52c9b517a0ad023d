package dev.htlint.rewrite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with {@code %{...}}, <code>${...}</code>, {@code $1} and {@code %1} in it, taken apart
 * once: {@code do_expand} of modules/mappers/mod_rewrite.c.
 */
final class Template {
  private sealed interface Part {
    /** Text as it is written. */
    record Text(String text) implements Part {}

    /** A character behind a backslash; a question mark there is watched by nobody. */
    record Escaped(char character) implements Part {}

    record Variable(String name) implements Part {}

    record Lookup(String map, Template key, @Nullable Template otherwise) implements Part {}

    /** A group of the rule's pattern, or of that of the last condition. */
    record Reference(boolean ofRule, int number) implements Part {}
  }

  private final String text;
  private final List<Part> parts;

  private Template(String text, List<Part> parts) {
    this.text = text;
    this.parts = parts;
  }

  static Template of(String text) {
    return new Template(text, new Reader(text).read());
  }

  /** As it is written. */
  String text() {
    return text;
  }

  /** The names of the variables in it. */
  List<String> variables() {
    List<String> names = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Variable variable) {
        names.add(variable.name());
      }
    }
    return names;
  }

  /** The text with everything put in. */
  String expand(Expansion expansion) {
    return expand(expansion, null);
  }

  /** As {@link #expand(Expansion)}, with the flags of a rule for references. */
  String expand(Expansion expansion, @Nullable RuleFlags flags) {
    if (parts.size() == 1 && parts.get(0) instanceof Part.Text only) {
      return only.text();
    }
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      out.append(value(part, expansion, flags));
    }
    return out.toString();
  }

  /**
   * Whether the question mark that begins the query string would come out of a value and not out of
   * the rule (CVE-2024-38474); with [QSL] the last one counts.
   */
  boolean bringsQuestionMark(Expansion expansion, RuleFlags flags) {
    boolean brings = false;
    for (Part part : parts) {
      boolean written = part instanceof Part.Text;
      if (!(part instanceof Part.Escaped) && value(part, expansion, flags).indexOf('?') >= 0) {
        brings = !written;
        if (!flags.queryLast) {
          return brings;
        }
      }
    }
    return brings;
  }

  private static String value(Part part, Expansion expansion, @Nullable RuleFlags flags) {
    if (part instanceof Part.Text written) {
      return written.text();
    }
    if (part instanceof Part.Escaped escaped) {
      return String.valueOf(escaped.character());
    }
    if (part instanceof Part.Variable variable) {
      return expansion.variable(variable.name());
    }
    if (part instanceof Part.Reference reference) {
      String value = expansion.reference(reference.ofRule(), reference.number());
      return flags != null && flags.escapeReferences ? escape(value, flags) : value;
    }
    Part.Lookup lookup = (Part.Lookup) part;
    String found = expansion.lookup(lookup.map(), lookup.key().expand(expansion, flags));
    Template otherwise = lookup.otherwise();
    if (found == null && otherwise != null) {
      found = otherwise.expand(expansion, flags);
    }
    return found == null ? "" : found;
  }

  /** {@code escape_backref}: the flag B and its like. */
  private static String escape(String value, RuleFlags flags) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean control = c <= ' ' || c == 0x7F;
      boolean wanted =
          (flags.escapeControls ? control : flags.escaped == null)
              || (flags.escaped != null && flags.escaped.indexOf(c) >= 0);
      boolean spared = flags.notEscaped != null && flags.notEscaped.indexOf(c) >= 0;
      if (!wanted || spared || UriText.isAlphanumeric(c) || c == '_') {
        out.append(c);
      } else if (c == ' ' && !flags.escapeBlankAsCode) {
        out.append('+');
      } else {
        UriText.escape(c, out);
      }
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return text;
  }

  /** Takes a text apart. */
  private static final class Reader {
    private static final String SPECIAL = "\\$%";

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private int at;

    Reader(String text) {
      this.text = text;
    }

    List<Part> read() {
      while (at < text.length()) {
        int end = at;
        while (end < text.length() && SPECIAL.indexOf(text.charAt(end)) < 0) {
          end++;
        }
        if (end > at) {
          parts.add(new Part.Text(text.substring(at, end)));
          at = end;
        } else {
          special();
        }
      }
      return parts;
    }

    private void special() {
      char sign = text.charAt(at);
      char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
      if (sign == '\\') {
        parts.add(new Part.Escaped(next == 0 ? sign : next));
        at += 2;
      } else if (next == '{') {
        braces(sign);
      } else if (Numbers.isDigit(next)) {
        parts.add(new Part.Reference(sign == '$', next - '0'));
        at += 2;
      } else {
        parts.add(new Part.Text(String.valueOf(sign)));
        at++;
      }
    }

    private void braces(char sign) {
      int start = at + 2;
      int end = find('}', start);
      int colon = sign == '$' && end >= 0 ? find(':', start) : -1;
      if (end < 0 || (sign == '$' && colon < 0)) {
        parts.add(new Part.Text(text.substring(at, start)));
        at = start;
        return;
      }
      at = end + 1;
      if (sign == '%') {
        parts.add(new Part.Variable(text.substring(start, end)));
        return;
      }
      int bar = find('|', colon + 1);
      String key = text.substring(colon + 1, bar < 0 ? end : bar);
      Template otherwise = bar < 0 ? null : of(text.substring(bar + 1, end));
      parts.add(new Part.Lookup(text.substring(start, colon), of(key), otherwise));
    }

    /** Where {@code wanted} stands in these braces, inner ones left out; -1 where it does not. */
    private int find(char wanted, int start) {
      int depth = 1;
      for (int i = start; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == wanted && depth == 1) {
          return i;
        }
        if (c == '}' && --depth == 0) {
          return -1;
        }
        depth += c == '{' ? 1 : 0;
      }
      return -1;
    }
  }
}
