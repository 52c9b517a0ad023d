package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.Testdata;
import dev.htlint.cli.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as sites have them, all accepted by httpd: not one error may be reported. */
final class AcceptedFilesTest {
  private static final List<String> SERVERS =
      List.of("any", "cpanel-ea4", "debian-12", "docker-httpd", "rhel-9", "ubuntu-24.04", "xampp");

  /** Where a file uses a module without asking for it that the server does not load. */
  private static final Map<String, Set<String>> LACKING =
      Map.of(
          "members.htaccess", Set.of("cpanel-ea4"),
          "odd-but-accepted.htaccess",
              Set.of("cpanel-ea4", "debian-12", "docker-httpd", "ubuntu-24.04"),
          "portal.htaccess", Set.of("cpanel-ea4", "debian-12", "docker-httpd", "ubuntu-24.04"));

  static Stream<Arguments> pairs() {
    return Testdata.below(Testdata.ROOT.resolve("ok"), ".htaccess").stream()
        .flatMap(
            file ->
                SERVERS.stream()
                    .filter(server -> hasModules(file, server))
                    .map(server -> Arguments.of(file, server)));
  }

  private static boolean hasModules(Path file, String server) {
    return !LACKING.getOrDefault(file.getFileName().toString(), Set.of()).contains(server);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void hasNoError(Path file, String server) {
    Command command = Command.check(Testdata.bytes(file), List.of("--server", server));
    assertThat(command.out()).doesNotContain("error[");
    assertThat(command.err()).isEmpty();
    assertThat(command.code()).isZero();
  }
}
