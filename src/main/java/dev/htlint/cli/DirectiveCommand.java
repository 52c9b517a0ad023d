package dev.htlint.cli;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code htlint directive}: what the catalogue knows of one. */
@Command(
    name = "directive",
    mixinStandardHelpOptions = true,
    description = "Tells what is known of a directive: module, places, arguments, versions.")
final class DirectiveCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "Its name, for a section with or without < >.")
  private String name = "";

  DirectiveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure {
    List<DirectiveEntry> entries = find(name);
    if (entries.isEmpty()) {
      List<String> near = Catalog.get().nearDirectives(name);
      throw Failure.unknown("directive: there is no directive", name, near, "");
    }
    terminal.out().print(DirectiveCard.of(entries));
    return ExitCode.CLEAN.number();
  }

  /** The registrations of {@code name}; a section is found without its brackets too. */
  static List<DirectiveEntry> find(String name) {
    String bare = name.replaceFirst("^</?", "").replaceFirst(">$", "");
    List<DirectiveEntry> plain = Catalog.get().directives(bare);
    return plain.isEmpty() || name.startsWith("<") ? Catalog.get().directives("<" + bare) : plain;
  }
}
