package dev.htlint.run;

import dev.htlint.files.FileReader;
import dev.htlint.files.Reasons;
import dev.htlint.resolve.ServerReader.Start;
import dev.htlint.server.EnvironmentFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the server is started and by what name it is asked, as the user says it in options.
 *
 * @param host the name of the virtual host of which the user speaks
 * @param defines names with their values
 * @param environment the variables of httpd's process
 */
public record Launch(
    Optional<String> host, Map<String, String> defines, Optional<Map<String, String>> environment) {
  /** Nothing said. */
  public static final Launch NONE = new Launch(Optional.empty(), Map.of(), Optional.empty());

  public Launch {
    defines = Map.copyOf(defines);
  }

  /**
   * What {@code NAME} and {@code NAME=VALUE} define.
   *
   * @throws Failure where a name is missing
   */
  public static Map<String, String> defines(List<String> words) throws Failure {
    Map<String, String> defines = new HashMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (name.isEmpty()) {
        throw new Failure(
            ExitCode.USAGE, "--define: wants NAME or NAME=VALUE, not \"" + word + "\"");
      }
      defines.put(name, equals < 0 ? "" : word.substring(equals + 1));
    }
    return defines;
  }

  /**
   * The variables that {@code file} sets.
   *
   * @param name how the user calls it
   * @throws Failure where it cannot be read
   */
  public static Map<String, String> environment(String name, Path file) throws Failure {
    try {
      return variables(file);
    } catch (IOException e) {
      throw new Failure(ExitCode.USAGE, "--env: " + name + ": " + Reasons.of(e));
    }
  }

  /** What holds before the first line of any configuration is read. */
  Start start() {
    return new Start(defines, environment.orElse(Map.of()));
  }

  /**
   * The same of {@code main}. Beside Debian's {@code apache2.conf} lies {@code envvars}, which each
   * start of that server reads.
   */
  Start start(Path main) {
    Path beside = main.resolveSibling("envvars");
    if (environment.isEmpty() && main.endsWith("apache2.conf") && Files.isRegularFile(beside)) {
      try {
        return new Start(defines, variables(beside));
      } catch (IOException e) {
        // nobody named it, nobody misses it
      }
    }
    return start();
  }

  private static Map<String, String> variables(Path file) throws IOException {
    return EnvironmentFile.parse(
        new String(FileReader.read(file).bytes(), StandardCharsets.ISO_8859_1));
  }
}
