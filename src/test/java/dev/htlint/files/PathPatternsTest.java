package dev.htlint.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathPatternsTest {
  private static final List<String> FILES =
      List.of(
          "a",
          "b/a",
          "b/c/a",
          "b/c/d/a",
          "c/a",
          "c/b",
          "a.x",
          "b/a.x",
          "x/a b",
          "x/[a]",
          "x/-",
          "x/y/z/a.x",
          "B/A",
          "x/]",
          "x/a\\b",
          "x/!a",
          "x/#a",
          "aa/ab/ba",
          "d/e ");

  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "c",
          "d",
          "x",
          "y",
          "z",
          "*",
          "**",
          "?",
          "/",
          "/",
          "/",
          "**/",
          "/**",
          "[ab]",
          "[!a]",
          "[^b]",
          "[a-c]",
          "[]a]",
          "[[:alpha:]]",
          "]",
          "\\a",
          "\\*",
          "!",
          "#",
          " ",
          "\\ ",
          ".x",
          "[\\]]",
          "\\",
          "-",
          "*.x");

  @ParameterizedTest
  @CsvSource({
    "vendor, vendor/x/.htaccess, true",
    "vendor, a/vendor/.htaccess, true",
    "vendor/, vendor, false",
    "vendor/**, vendor/x/.htaccess, true",
    "vendor/**, a/vendor/.htaccess, false",
    "**/vendor/**, a/vendor/.htaccess, true",
    "**/vendor/**, vendor/.htaccess, true",
    "/.htaccess, .htaccess, true",
    "/.htaccess, a/.htaccess, false",
    "a/**/b, a/b, true",
    "a/**/b, a/x/y/b/c, true",
    "a/*/b, a/x/y/b, false",
    "'*.old', a/b.old, true",
    "'*', a/b, true",
    "'**', a/b, true",
    "a/**/**/b, a/b, true",
    "'', a, false",
    "/, a, false",
    "'größe/*', größe/a, true",
    "'?', ä, true",
  })
  void coversFilesBelow(String pattern, String file, boolean expected) {
    Path folder = Path.of("").toAbsolutePath();
    assertThat(new PathPatterns(folder, List.of(pattern)).cover(folder.resolve(file), false))
        .isEqualTo(expected);
  }

  @Test
  void saysNothingOfWhatLiesElsewhere() {
    PathPatterns all = new PathPatterns(Path.of("a"), List.of("**"));
    assertThat(all.cover(Path.of("b/c"), false)).isFalse();
    assertThat(all.cover(Path.of("a"), true)).isFalse();
    assertThat(all.cover(Path.of("a/../a/b"), false)).isTrue();
  }

  @Test
  void nastyPatternsTakeNoTime() {
    String stars = "*a".repeat(200) + "b";
    String folders = "**/a/".repeat(200) + "b";
    Path path = Path.of("a".repeat(200) + "/" + "a/".repeat(1500) + "a".repeat(200));
    PathPatterns patterns = new PathPatterns(Path.of(""), List.of(stars, folders, "**/" + stars));
    assertThat(assertTimeout(Duration.ofSeconds(5), () -> patterns.cover(path, false))).isFalse();
  }

  /** Git itself lists what it does not ignore. */
  @Test
  void walksLeaveOutWhatGitIgnores(@TempDir Path root) throws Exception {
    assumeTrue(isInstalled("git"), "git is not installed");
    git(root, "init", "-q", ".");
    Random random = new Random(11);
    for (int i = 0; i < 150; i++) {
      Path folder = root.resolve("t" + i);
      for (String file : FILES) {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.write(folder.resolve(file), new byte[0]);
      }
      Files.write(folder.resolve(".gitignore"), patterns(random));
      if (random.nextInt(3) == 0) {
        Files.write(folder.resolve("b/c/.gitignore"), patterns(random));
      }
    }
    List<String> listed =
        Arrays.asList(
            git(root, "ls-files", "--others", "--exclude-standard", "-z").split("\0", -1));
    Set<String> kept = new TreeSet<>(listed);
    kept.remove("");
    Set<String> walked = walked(root);
    assertThat(difference(walked, kept)).as("linted although git ignores it").isEmpty();
    assertThat(difference(kept, walked)).as("left out although git does not ignore it").isEmpty();
    assertThat(kept).hasSizeGreaterThan(300);
  }

  private static Set<String> difference(Set<String> all, Set<String> without) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(without);
    return rest;
  }

  private static Set<String> walked(Path root) {
    FileFinder finder =
        new FileFinder(
            root,
            new WalkFilter() {
              @Override
              public boolean includes(Path file) {
                return true;
              }

              @Override
              public boolean mindsGitIgnore(Path folder) {
                return true;
              }
            });
    finder.add(Path.of(""));
    Set<String> walked = new TreeSet<>();
    finder.found().forEach(found -> walked.add(FileReader.name(found.path())));
    return walked;
  }

  private static List<String> patterns(Random random) {
    List<String> lines = new ArrayList<>();
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      StringBuilder line = new StringBuilder();
      for (int pieces = 1 + random.nextInt(4); pieces > 0; pieces--) {
        line.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      // beyond what people write: a slash between brackets, two stars that are only part of a step
      if (!line.toString().matches(".*\\[[^]]*/.*|.*[^/*]\\*\\*.*|.*\\*\\*[^/*].*")) {
        lines.add(line.toString());
      }
    }
    return lines;
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static String git(Path folder, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.excludesFile="));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return output;
  }
}
