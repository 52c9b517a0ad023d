package dev.htlint.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** What README.md tells its readers to write, for the tests that write it. */
final class Readme {
  private Readme() {}

  /** The block of {@code language} in which {@code word} stands. */
  static String block(String language, String word) throws IOException {
    String readme = Files.readString(Shell.ROOT.resolve("README.md"));
    return Pattern.compile("(?s)```" + language + "\\n(.*?)```")
        .matcher(readme)
        .results()
        .map(block -> block.group(1))
        .filter(block -> block.contains(word))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no such block: " + word));
  }
}
