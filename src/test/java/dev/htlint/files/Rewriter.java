package dev.htlint.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A process that replaces a file by turns with As and Bs, for a test to kill. */
final class Rewriter {
  /** How long the file is, so that a kill meets the middle of it. */
  static final int SIZE = 4_000_000;

  private Rewriter() {}

  /** Prints a dot for each time, and what went wrong; goes on for ever unless told "once". */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    do {
      byte[] before = Files.readAllBytes(file);
      byte[] after = new byte[SIZE];
      Arrays.fill(after, (byte) (before.length > 0 && before[0] == 'A' ? 'B' : 'A'));
      try {
        Replacement.write(file, before, after, true);
        System.out.print('.');
        System.out.flush();
      } catch (IOException e) {
        System.out.println(e.getMessage());
      }
    } while (!arguments[1].equals("once"));
  }

  /** Waits until {@code process} has replaced the file for the first time. */
  static void awaitDot(Process process) throws IOException {
    int c = process.getInputStream().read();
    while (c != '.') {
      if (c < 0) {
        throw new IOException("it ended without having replaced the file");
      }
      c = process.getInputStream().read();
    }
  }

  /** Starts it, behind the words of {@code prefix}. */
  static Process start(List<String> prefix, Path file, String turns) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String classes =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    command.addAll(List.of("-cp", classes, Rewriter.class.getName(), file.toString(), turns));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.start();
  }
}
