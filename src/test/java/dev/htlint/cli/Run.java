package dev.htlint.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** What one call of the program gave. */
record Run(int code, String out, String err) {
  /** Calls the program in this process, with relative paths counted from {@code base}. */
  static Run in(Path base, String... arguments) {
    return in(base, new byte[0], Map.of(), false, arguments);
  }

  /** As {@link #in(Path, String...)}, with input, variables, and a terminal or not. */
  static Run in(
      Path base,
      byte[] input,
      Map<String, String> environment,
      boolean interactive,
      String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(input), out, err, environment, interactive, base);
    int code = Main.run(terminal, arguments);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
