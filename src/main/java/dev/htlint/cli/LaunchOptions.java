package dev.htlint.cli;

import dev.htlint.run.Failure;
import dev.htlint.run.Launch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how the server is started, and which of its virtual hosts is meant. */
final class LaunchOptions {
  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "The virtual host of which to speak; otherwise DocumentRoot tells.")
  private @Nullable String host;

  @Option(
      names = "--define",
      paramLabel = "NAME[=VALUE]",
      description = "A name that is defined before the server starts; may be repeated.")
  private List<String> defines = new ArrayList<>();

  @Option(
      names = "--env",
      paramLabel = "FILE",
      description = "The file that sets the server's environment, such as Debian's envvars.")
  private @Nullable String environment;

  /** What the options say. */
  Launch launch(Terminal terminal) throws Failure {
    String file = environment;
    return new Launch(
        Optional.ofNullable(host),
        Launch.defines(defines),
        file == null
            ? Optional.empty()
            : Optional.of(Launch.environment(file, terminal.locate(terminal.path(file)))));
  }
}
