package dev.htlint.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.Testdata;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.ConfigFile;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Line;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every file there can be. */
class ConfigParserPropertyTest {
  /** The most bytes that the prefixes of one file may come to. */
  private static final long MOST_PREFIX_BYTES = 300_000;

  static List<Path> files() {
    return Testdata.all();
  }

  @ParameterizedTest
  @MethodSource("files")
  void filesReadAsHttpdReadsThem(Path file) {
    ParserLaw.check(Testdata.bytes(file));
  }

  @ParameterizedTest
  @MethodSource("files")
  void filesWithOtherLineEndsReadTheSame(Path file) {
    String text = new String(Testdata.bytes(file), StandardCharsets.ISO_8859_1);
    String unix = text.replace("\r\n", "\n");
    String windows = unix.replace("\n", "\r\n");
    ParserLaw.check(windows.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(words(windows)).isEqualTo(words(unix));
  }

  @ParameterizedTest
  @MethodSource("files")
  @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
  void everyPrefixReadsAsHttpdReadsIt(Path file) {
    byte[] bytes = Testdata.bytes(file);
    long all = (long) bytes.length * bytes.length / 2;
    int step = (int) (all / MOST_PREFIX_BYTES) + 1;
    for (int length = 0; length < bytes.length; length += step) {
      ParserLaw.check(Arrays.copyOf(bytes, length));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void randomFilesReadAsHttpdReadsThem(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      ParserLaw.check(Nasty.file(random, 40));
    }
  }

  @Test
  void piecesPutTogetherAreTheWhole() {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      SourceFile source = new SourceFile("random", Nasty.file(random, 60));
      String whole = TreeText.of(ConfigParser.parse(source));
      for (int size : new int[] {1, 2, 3, 7, 20, 1000}) {
        List<Integer> cuts = ConfigParser.chunks(source, size);
        assertThat(cuts.get(0)).isZero();
        assertThat(cuts.get(cuts.size() - 1)).isEqualTo(source.length());
        List<Line> lines = new ArrayList<>();
        for (int cut = 0; cut + 1 < cuts.size(); cut++) {
          lines.addAll(ConfigParser.parse(source, cuts.get(cut), cuts.get(cut + 1)));
        }
        assertThat(TreeText.of(new ConfigFile(source, lines)))
            .as("size %d of %s", size, source.latin1(0, source.length()))
            .isEqualTo(whole);
      }
    }
  }

  @Test
  void piecesAreAboutAsLongAsAsked() {
    SourceFile source = SourceFile.ofLatin1("f", "RewriteEngine On\n".repeat(1000));
    assertThat(ConfigParser.chunks(source, 5000)).containsExactly(0, 5015, 10030, 15045, 17000);
    assertThat(ConfigParser.chunks(source, 17_000)).containsExactly(0, 17_000);
    assertThat(ConfigParser.chunks(SourceFile.ofLatin1("f", ""), 10)).containsExactly(0, 0);
  }

  @Test
  @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
  void tenMegabytesOfAnything() {
    byte[] bytes = new byte[10_000_000];
    new Random(6).nextBytes(bytes);
    ConfigFile file = ConfigParser.parse(new SourceFile("binary", bytes));
    assertThat(Arrays.equals(file.print(), bytes)).isTrue();
  }

  @Test
  @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
  void oneEndlessLine() {
    for (String line : List.of("a ", "\"", "\\\n", "\\", "'\\", "#", "\0", "<a>")) {
      byte[] bytes = line.repeat(500_000).getBytes(StandardCharsets.ISO_8859_1);
      ConfigFile file = ConfigParser.parse(new SourceFile("long", bytes));
      assertThat(Arrays.equals(file.print(), bytes)).as(line).isTrue();
    }
  }

  @Test
  void emptyFileHasNoLines() {
    ConfigFile file = ConfigParser.parse(new SourceFile("empty", new byte[0]));
    assertThat(file.lines()).isEmpty();
    assertThat(file.nodes()).isEmpty();
    assertThat(file.print()).isEmpty();
  }

  @Test
  void twentyThousandSectionsNest() {
    String text = "<IfModule a>\n".repeat(20_000) + "X\n" + "</IfModule>\n".repeat(20_000);
    ConfigFile file = ConfigParser.parse(SourceFile.ofLatin1("deep", text));
    assertThat(file.lines()).hasSize(40_001);
    assertThat(file.nodes()).hasSize(1);
    ConfigFile open = ConfigParser.parse(SourceFile.ofLatin1("open", text.substring(0, 100_000)));
    assertThat(open.nodes()).hasSize(1);
  }

  private static List<String> words(String text) {
    return ConfigParser.parse(SourceFile.ofLatin1("f", text)).lines().stream()
        .filter(DirectiveLine.class::isInstance)
        .map(line -> ParserLaw.words((DirectiveLine) line).toString())
        .toList();
  }
}
