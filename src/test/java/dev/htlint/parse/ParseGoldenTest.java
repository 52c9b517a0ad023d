package dev.htlint.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.Golden;
import dev.htlint.Testdata;
import dev.htlint.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code testdata/parse}: the trees of small files. */
class ParseGoldenTest {
  private static final Path FOLDER = Testdata.ROOT.resolve("parse");

  static List<Path> files() {
    return Testdata.below(FOLDER, ".htaccess");
  }

  @ParameterizedTest
  @MethodSource("files")
  void treeIsAsRecorded(Path file) {
    SourceFile source = new SourceFile(file.toString(), Testdata.bytes(file));
    Golden.check(Testdata.sibling(file, ".tree"), TreeText.of(ConfigParser.parse(source)));
  }

  @Test
  void noTreeIsLeftOver() {
    assertThat(Testdata.below(FOLDER, ".tree"))
        .allMatch(tree -> files().contains(Testdata.sibling(tree, ".htaccess")));
  }
}
