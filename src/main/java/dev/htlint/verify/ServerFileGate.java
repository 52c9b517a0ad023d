package dev.htlint.verify;

import dev.htlint.tree.ConfigFile;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Line;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which files of a server's configuration a real httpd may read: not one that makes it load code or
 * read other files, nor one whose directives are not there to be seen.
 */
final class ServerFileGate {
  private static final Set<String> CLOSED =
      Set.of("loadfile", "include", "includeoptional", "serverroot", "<macro", "use");

  private ServerFileGate() {}

  /**
   * Why {@code file} must not be read.
   *
   * @param loaded the symbols of the modules that are there already: httpd passes over their
   *     LoadModule lines without a look at the file
   */
  static Optional<String> objection(ConfigFile file, Set<String> loaded) {
    for (Line line : file.lines()) {
      if (line instanceof DirectiveLine directive && isClosed(directive, loaded)) {
        return Optional.of(
            "httpd is not given "
                + directive.name()
                + " (line "
                + file.source().line(directive.start())
                + ")");
      }
    }
    return Optional.empty();
  }

  private static boolean isClosed(DirectiveLine line, Set<String> loaded) {
    String name = line.name().toLowerCase(Locale.ROOT);
    if (name.equals("loadmodule")) {
      return line.hasVariables() || line.argumentCount() != 2 || !loaded.contains(line.argument(0));
    }
    // a name with a variable in it is another one in the end
    return CLOSED.contains(name) || name.contains("$");
  }
}
