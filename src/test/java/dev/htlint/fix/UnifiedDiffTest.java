package dev.htlint.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.htlint.diagnostic.Edit;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Revisions are what their edits make, and the real git makes the same of their diffs. */
final class UnifiedDiffTest {
  private static final int CASES = 300;
  private static final String[] PIECES = {
    "\n", "\n", "\r\n", "a", "Options", " ", "\u00E9", "\u00FF\u00FE", "\0", "\\\n", "# comment\n"
  };

  @TempDir private Path folder;

  @BeforeAll
  static void gitIsHere() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/git")), "git is not installed");
  }

  @Test
  void looksAsPeopleKnowIt() {
    Revision revision =
        revision("one\ntwo\nthree\nfour\nfive\nsix\n", new Edit(new Span(4, 5), "T"));
    assertThat(text(UnifiedDiff.of(revision)))
        .isEqualTo(
            """
            --- a/.htaccess
            +++ b/.htaccess
            @@ -1,5 +1,5 @@
             one
            -two
            +Two
             three
             four
             five
            """);
  }

  @Test
  void linesThatTouchAreShownTogetherAndFarOnesApart() {
    String text = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n";
    Revision revision =
        revision(
            text,
            new Edit(new Span(0, 1), "x"),
            new Edit(new Span(2, 3), "y"),
            Edit.insert(text.length(), "13"));
    assertThat(text(UnifiedDiff.of(revision)))
        .isEqualTo(
            """
            --- a/.htaccess
            +++ b/.htaccess
            @@ -1,5 +1,5 @@
            -1
            -2
            +x
            +y
             3
             4
             5
            @@ -10,3 +10,4 @@
             10
             11
             12
            +13
            \\ No newline at end of file
            """);
  }

  /** Several rounds of edits at random places of random files, all put to git at once. */
  @Test
  void gitMakesTheSameOfIt() throws Exception {
    Random random = new Random(20_260_101);
    ByteArrayOutputStream diffs = new ByteArrayOutputStream();
    List<byte[]> expected = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      String text = text(random, random.nextInt(60));
      Revision revision = Revision.of(SourceFile.ofLatin1(i + ".htaccess", text));
      String made = text;
      for (int round = random.nextInt(3); round >= 0; round--) {
        List<Edit> edits = edits(random, made.length());
        made = naive(made, edits);
        revision = revision.with(edits);
      }
      assertThat(text(revision.text().bytes())).isEqualTo(made);
      if (text.isEmpty() || made.isEmpty()) {
        continue; // to git, a file comes or goes here
      }
      Files.write(folder.resolve(i + ".htaccess"), text.getBytes(ISO_8859_1));
      diffs.writeBytes(UnifiedDiff.of(revision));
      expected.add((i + "\0" + made).getBytes(ISO_8859_1));
    }
    apply(diffs.toByteArray());
    assertThat(expected).hasSizeGreaterThan(CASES / 2);
    for (byte[] file : expected) {
      String[] parts = text(file).split("\0", 2);
      byte[] made = Files.readAllBytes(folder.resolve(parts[0] + ".htaccess"));
      assertThat(text(made)).as(parts[0]).isEqualTo(parts[1]);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my site/.htaccess",
        "caf\u00E9/.htaccess",
        "a\"b/\\.htaccess",
        "tab\tand\nline/.htaccess",
        "./here/.htaccess",
        "-dash/\u0001.htaccess",
        "\u65E5\u672C/x .htaccess"
      })
  void gitFindsTheFileWhateverItsName(String name) throws Exception {
    assumeTrue(System.getProperty("sun.jnu.encoding", "").equals("UTF-8") || ascii(name));
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "one\n");
    Revision revision =
        Revision.of(new SourceFile(name, Files.readAllBytes(file)))
            .with(List.of(new Edit(new Span(0, 3), "two")));
    apply(UnifiedDiff.of(revision));
    assertThat(file).hasContent("two\n");
  }

  private static boolean ascii(String name) {
    return name.chars().allMatch(c -> c < 0x80);
  }

  private void apply(byte[] diff) throws IOException, InterruptedException {
    Path patch = Files.write(folder.resolve("patch"), diff);
    ProcessBuilder builder =
        new ProcessBuilder(
                "git", "-c", "core.autocrlf=false", "apply", "--whitespace=nowarn", "patch")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder
        .environment()
        .put("GIT_CEILING_DIRECTORIES", folder.resolve("..").normalize().toString());
    Process git = builder.start();
    String output = new String(git.getInputStream().readAllBytes(), UTF_8);
    assertThat(git.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(output).isEmpty();
    assertThat(git.exitValue()).isZero();
    Files.delete(patch);
  }

  private static Revision revision(String text, Edit... edits) {
    return Revision.of(SourceFile.ofLatin1(".htaccess", text)).with(List.of(edits));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static List<Edit> edits(Random random, int length) {
    List<Edit> edits = new ArrayList<>();
    int at = 0;
    while (at <= length && edits.size() < 8) {
      int start = at + random.nextInt(length - at + 1);
      int end = Math.min(length, start + random.nextInt(6));
      edits.add(new Edit(new Span(start, end), text(random, random.nextInt(3))));
      at = end + 1;
    }
    return edits;
  }

  private static String naive(String text, List<Edit> edits) {
    StringBuilder made = new StringBuilder(text);
    for (int i = edits.size() - 1; i >= 0; i--) {
      Span span = edits.get(i).span();
      made.replace(span.start(), span.end(), edits.get(i).text());
    }
    return made.toString();
  }
}
