package dev.htlint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the command says and how it ends, run as users run it, but for the streams. */
public record Command(int code, String out, String err) {
  /** Runs it with {@code arguments}, in an empty environment and not on a terminal. */
  public static Command run(byte[] input, String... arguments) {
    return in(Path.of(""), input, arguments);
  }

  /** The same with relative paths counted from {@code base}. */
  public static Command in(Path base, byte[] input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(input), out, err, Map.of(), false, base);
    int code = Main.run(terminal, arguments);
    return new Command(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** Lints {@code content} as a file {@code .htaccess}. */
  public static Command check(byte[] content, List<String> options) {
    return run(
        content,
        Stream.concat(
                Stream.of("check", "-", "--stdin-filename", ".htaccess", "--no-settings"),
                options.stream())
            .toArray(String[]::new));
  }

  /** The findings of the text report, without the line that counts them. */
  public String findings() {
    int summary = out.stripTrailing().lastIndexOf('\n') + 1;
    return out.substring(0, summary).strip();
  }
}
