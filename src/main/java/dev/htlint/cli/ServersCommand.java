package dev.htlint.cli;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.ModuleEntry;
import dev.htlint.catalog.NearNames;
import dev.htlint.report.TextTable;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import dev.htlint.run.Servers;
import dev.htlint.server.Server;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code htlint servers}: the servers that are built in. */
@Command(
    name = "servers",
    mixinStandardHelpOptions = true,
    description = "Lists the built-in servers for --server, or prints the configuration of one.")
final class ServersCommand implements Callable<Integer> {
  private static final String ANY_IS =
      "The newest 2.4 with every known module and AllowOverride All: the default";

  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "SERVER",
      description = "The server whose configuration to print, a start for one of your own.")
  private @Nullable String name;

  ServersCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure {
    if (name == null) {
      terminal.out().print(list());
    } else {
      terminal.out().print(configuration(name));
    }
    return ExitCode.CLEAN.number();
  }

  private static TextTable list() {
    TextTable table = new TextTable();
    table.add("SERVER", "VERSION", "MODULES", "DESCRIPTION");
    for (String each : Servers.NAMES) {
      Server server = Servers.known(each);
      table.add(
          each, server.version().toString(), String.valueOf(modules(server)), description(each));
    }
    return table;
  }

  /** How many modules there are; the server knows each by its file and by its symbol. */
  private static long modules(Server server) {
    return server.modules().stream()
        .map(module -> Catalog.get().module(module).map(ModuleEntry::file).orElse(module))
        .distinct()
        .count();
  }

  /** The first clause of the configuration's first comment. */
  private static String description(String name) {
    if (name.equals(Servers.ANY)) {
      return ANY_IS;
    }
    String text = text(name);
    String comment = text.substring(0, Math.max(text.indexOf("\n\n"), 0)).replaceAll("\n?# ?", " ");
    return comment.strip().split("[.:] ", 2)[0];
  }

  private static String configuration(String name) throws Failure {
    if (!Servers.NAMES.contains(name)) {
      throw Failure.unknown(
          "servers: no built-in server is called",
          name,
          NearNames.of(name, Servers.NAMES),
          "(see htlint servers)");
    }
    return name.equals(Servers.ANY)
        ? "# " + ANY_IS + ".\n# No configuration describes it.\n"
        : text(name);
  }

  private static String text(String name) {
    return new String(Servers.builtIn(name).bytes(), StandardCharsets.UTF_8);
  }
}
