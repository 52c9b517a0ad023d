package dev.htlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.report.Colors;
import dev.htlint.run.Failure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReportOptionsTest {
  @ParameterizedTest
  @CsvSource({
    "auto, true, '', ON",
    "auto, false, '', OFF",
    "auto, true, TERM=dumb, OFF",
    "auto, true, NO_COLOR=1, OFF",
    "auto, true, NO_COLOR=, ON",
    "auto, false, FORCE_COLOR=1, ON",
    "auto, false, FORCE_COLOR=, OFF",
    "auto, false, CLICOLOR_FORCE=1, ON",
    "auto, false, CLICOLOR_FORCE=0, OFF",
    "auto, true, NO_COLOR=1 FORCE_COLOR=1, OFF",
    "always, false, NO_COLOR=1, ON",
    "never, true, FORCE_COLOR=1, OFF",
  })
  void colours(String option, boolean interactive, String variables, Colors expected)
      throws Failure {
    Map<String, String> environment = new HashMap<>();
    for (String variable : variables.split(" ", -1)) {
      int equals = variable.indexOf('=');
      if (equals > 0) {
        environment.put(variable.substring(0, equals), variable.substring(equals + 1));
      }
    }
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            new ByteArrayOutputStream(),
            environment,
            interactive,
            Path.of(""));
    assertThat(ReportOptions.colors(option, terminal)).isEqualTo(expected);
  }
}
