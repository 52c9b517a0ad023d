package dev.htlint.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody looks at an output, which the Java library does not say plainly. */
final class StandardOutput {
  private StandardOutput() {}

  /**
   * Whether standard error is a terminal, as far as Linux tells; elsewhere nobody knows, and false
   * is the answer.
   */
  static boolean isErrorTerminal() {
    try {
      return isTerminal(2);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /**
   * Whether standard output is a terminal. Linux tells it by the name of the open file. Elsewhere
   * the console is asked: up to Java 21 there is one only where input and output are both a
   * terminal; from Java 22 on there always is one, and it has to be asked itself.
   */
  static boolean isTerminal() {
    try {
      return isTerminal(1);
    } catch (IOException | UnsupportedOperationException e) {
      return consoleIsTerminal();
    }
  }

  private static boolean isTerminal(int descriptor) throws IOException {
    String file = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
    return file.startsWith("/dev/pts/")
        || file.startsWith("/dev/tty")
        || file.equals("/dev/console");
  }

  @SuppressWarnings("SystemConsoleNull") // the newer Java is asked in the line below
  private static boolean consoleIsTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
