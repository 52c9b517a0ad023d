package dev.htlint.server;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file of shell variables such as Debian's {@code envvars}, read and never run: lines {@code
 * export NAME=value}, values with quotes, <code>$NAME</code>, <code>${NAME}</code> and <code>
 * ${NAME:-value}</code>. Of an {@code if} the {@code else} part counts. What only a shell could
 * tell leaves a variable unknown.
 */
public final class EnvironmentFile {
  private final Map<String, String> variables = new HashMap<>();

  private EnvironmentFile() {}

  /** The variables that {@code text} sets. */
  public static Map<String, String> parse(String text) {
    EnvironmentFile file = new EnvironmentFile();
    int conditions = 0;
    boolean otherwise = false;
    for (String raw : text.split("\\R", -1)) {
      String line = raw.strip();
      if (line.startsWith("if ")) {
        conditions++;
        otherwise = false;
      } else if (line.equals("else")) {
        otherwise = true;
      } else if (line.equals("fi") || line.startsWith("fi ")) {
        conditions = Math.max(0, conditions - 1);
      } else if (conditions == 0 || (conditions == 1 && otherwise)) {
        file.read(line);
      }
    }
    return Map.copyOf(file.variables);
  }

  private void read(String line) {
    if (line.startsWith("unset ")) {
      for (String name : line.substring(6).split("\\s+", -1)) {
        variables.remove(name);
      }
      return;
    }
    String rest = line.startsWith("export ") ? line.substring(7).strip() : line;
    int equals = rest.indexOf('=');
    if (equals > 0 && isName(rest.substring(0, equals))) {
      String name = rest.substring(0, equals);
      Optional<String> value = value(rest.substring(equals + 1));
      if (value.isPresent()) {
        variables.put(name, value.get());
      } else {
        variables.remove(name);
      }
    }
  }

  private static boolean isName(String text) {
    return text.matches("[A-Za-z_][A-Za-z0-9_]*");
  }

  /** What a shell makes of the word at the beginning of {@code text}. */
  private Optional<String> value(String text) {
    StringBuilder value = new StringBuilder();
    char quote = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quote == 0 && (Character.isWhitespace(c) || c == ';' || c == '#')) {
        break;
      } else if (quote == 0 ? c == '"' || c == '\'' : c == quote) {
        quote = quote == 0 ? c : 0;
      } else if (c == '`') {
        return Optional.empty();
      } else if (c == '\\' && quote != '\'' && at + 1 < text.length()) {
        value.append(text.charAt(++at));
      } else if (c == '$' && quote != '\'') {
        int end = end(text, at);
        Optional<String> known = end < 0 ? Optional.empty() : variable(text.substring(at + 1, end));
        if (known.isEmpty()) {
          return Optional.empty();
        }
        value.append(known.get());
        at = end - 1;
      } else {
        value.append(c);
      }
    }
    return Optional.of(value.toString());
  }

  /** Where the variable that begins at {@code at} ends; -1 where it is none. */
  private static int end(String text, int at) {
    if (text.startsWith("${", at)) {
      return text.indexOf('}', at) + 1 == 0 ? -1 : text.indexOf('}', at) + 1;
    }
    int end = at + 1;
    while (end < text.length() && isName("_" + text.charAt(end))) {
      end++;
    }
    return end == at + 1 ? -1 : end;
  }

  /** The value of {@code NAME}, <code>{NAME}</code> or <code>{NAME:-other}</code>. */
  private Optional<String> variable(String text) {
    if (!text.startsWith("{")) {
      return Optional.of(variables.getOrDefault(text, ""));
    }
    String inside = text.substring(1, text.length() - 1);
    int end = 0;
    while (end < inside.length() && isName("_" + inside.charAt(end))) {
      end++;
    }
    String name = inside.substring(0, end);
    String known = variables.getOrDefault(name, "");
    String operator = inside.substring(end).toLowerCase(Locale.ROOT);
    if (operator.isEmpty()) {
      return Optional.of(known);
    }
    String other = inside.substring(Math.min(inside.length(), end + 2));
    if (operator.startsWith(":-") || operator.startsWith(":=")) {
      return known.isEmpty() ? Optional.of(other) : Optional.of(known);
    }
    return operator.startsWith(":+") ? Optional.of(known.isEmpty() ? "" : other) : Optional.empty();
  }
}
