package dev.htlint.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.Golden;
import dev.htlint.Testdata;
import dev.htlint.parse.ConfigParser;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code testdata/broken}: what httpd with all modules and {@code AllowOverride All} refuses of
 * each file, line by line, and which of it stands in the error log.
 */
class RefusedGoldenTest {
  private static final Path FOLDER = Testdata.ROOT.resolve("broken");

  static List<Path> files() {
    return Testdata.below(FOLDER, ".htaccess");
  }

  @ParameterizedTest
  @MethodSource("files")
  void refusalsAreAsRecorded(Path file) {
    SourceFile source = new SourceFile(file.toString(), Testdata.bytes(file));
    Resolution resolution =
        Resolver.resolve(ConfigParser.parse(source), Context.HTACCESS, Server.any(), Overrides.ALL);
    String text = Refused.of(resolution).stream().collect(Collectors.joining("\n"));
    Golden.check(Testdata.sibling(file, ".refused"), text.isEmpty() ? "" : text + "\n");
  }

  @Test
  void noRecordIsLeftOver() {
    assertThat(Testdata.below(FOLDER, ".refused"))
        .allMatch(record -> files().contains(Testdata.sibling(record, ".htaccess")));
  }
}
