package dev.htlint.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a macro and what they become where it is used: {@code substitute_macro_args} of
 * httpd's modules/core/mod_macro.c.
 */
record Substitution(List<String> parameters, List<String> values) {
  private static final char QUOTED = '@';

  /** What {@code line} becomes; null where httpd's buffer is too small for that. */
  @Nullable String in(String line) {
    StringBuilder text = new StringBuilder(line);
    int at = 0;
    while (true) {
      int found = -1;
      int where = text.length();
      for (int i = 0; i < parameters.size(); i++) {
        int position = text.indexOf(parameters.get(i), at);
        if (position >= 0
            && (found < 0
                || position < where
                || (position == where
                    && parameters.get(i).length() > parameters.get(found).length()))) {
          found = i;
          where = position;
        }
      }
      if (found < 0) {
        return text.toString();
      }
      String parameter = parameters.get(found);
      String value = values.get(found);
      if (!parameter.equals(value)) {
        String put = parameter.charAt(0) == QUOTED ? quote(value) : value;
        text.replace(where, where + parameter.length(), put);
        if (text.length() + 1 >= Macros.LINE_BUFFER) {
          return null;
        }
      }
      // quotes and backslashes that were put in do not count: what ends the value is looked at
      // again
      at = where + value.length();
    }
  }

  private static String quote(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
