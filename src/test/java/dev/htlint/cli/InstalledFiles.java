package dev.htlint.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes what an installation carries beside the program, made from the commands themselves: a
 * manual page for each command, in AsciiDoc, and the completion script of the shells.
 */
final class InstalledFiles {
  private InstalledFiles() {}

  /**
   * Writes the files; the build runs this.
   *
   * @param arguments the folder for the pages and the folder for the script
   */
  public static void main(String[] arguments) throws Exception {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Map.of(),
            false,
            Path.of(""));
    CommandLine whole = Commands.whole(terminal);
    Path pages = Path.of(arguments[0]);
    CommandSpec[] commands =
        Stream.concat(Stream.of(whole), whole.getSubcommands().values().stream())
            .map(CommandLine::getCommandSpec)
            .toArray(CommandSpec[]::new);
    int code =
        ManPageGenerator.generateManPage(pages.toFile(), null, new boolean[0], true, commands);
    if (code != 0) {
      throw new IllegalStateException("picocli's generator of manual pages ended with " + code);
    }
    Path scripts = Files.createDirectories(Path.of(arguments[1]));
    Files.writeString(scripts.resolve("htlint"), CompletionScript.of(Commands.whole(terminal)));
  }
}
